#include "ui/development/level_choice.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QKeyEvent>
#include <QPainter>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chalktalk::ui {

class LevelButton : public QRadioButton {
    Q_OBJECT
  public:
    LevelButton(LevelChoice* choice, int level) : m_choice(choice), m_level(level) {
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(this, &QAbstractButton::toggled, this, [this](bool on) {
            if (on) m_choice->choose(m_level);
        });
    }

    void showChosen(bool on) {
        const QSignalBlocker quiet(this);
        setAutoExclusive(false); // for this moment: a level can be taken back, and none is chosen then
        setChecked(on);
        setAutoExclusive(true); // what a screen reader calls a radio button
        update();
    }

    [[nodiscard]] QSize sizeHint() const override {
        const QFontMetrics fm(face());
        return {fm.horizontalAdvance(words()) + fm.height() * 3 / 2, fm.height() * 7 / 4};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {lineHeight() * 3, sizeHint().height()}; }

  protected:
    void nextCheckState() override { setChecked(true); } // a second click takes nothing away
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const QRectF r = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool on = isChecked();
        p.setPen(QPen(colour(on ? Colour::Accent : Colour::Control), 1));
        p.setBrush(colour(on ? Colour::AccentSoft : underMouse() && isEnabled() ? Colour::Hover : Colour::Card));
        p.drawRoundedRect(r, 8, 8);
        p.setFont(face());
        p.setPen(colour(on ? Colour::AccentInk : Colour::Ink2));
        const QFontMetrics fm(face());
        p.drawText(r, Qt::AlignCenter | Qt::TextSingleLine,
                   fm.elidedText(words(), Qt::ElideRight, static_cast<int>(r.width()) - fm.height() / 2));
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier) || !m_choice->key(m_level, event->key()))
            QRadioButton::keyPressEvent(event);
    }
    void focusInEvent(QFocusEvent* event) override {
        QRadioButton::focusInEvent(event);
        m_choice->look(m_level);
    }
    void focusOutEvent(QFocusEvent* event) override {
        QRadioButton::focusOutEvent(event);
        m_choice->look(0);
    }
    void enterEvent(QEnterEvent* event) override {
        QRadioButton::enterEvent(event);
        m_choice->look(m_level);
    }
    void leaveEvent(QEvent* event) override {
        QRadioButton::leaveEvent(event);
        m_choice->look(0);
    }

  private:
    [[nodiscard]] static QFont face() { return textFont(TextSize::Small, QFont::DemiBold); }
    [[nodiscard]] QString words() const { return text().remove(u'&'); }

    LevelChoice* m_choice;
    int m_level;
};

LevelChoice::LevelChoice(QWidget* parent)
    : QWidget(parent),
      m_row(new QWidget),
      m_pages(new QStackedWidget),
      m_read(text({}, TextSize::Body)),
      m_readSeen(wrapped({}, TextSize::Small, Colour::Ink2)) {
    setAccessibleRole(*m_row, QAccessible::Grouping);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* flow = new Flow(m_row, 6);
    for (int level = domain::lowestLevel; level <= domain::highestLevel; ++level) {
        m_buttons.push_back(new LevelButton(this, level));
        flow->addWidget(m_buttons.back());
    }
    for (int page = 0; page <= domain::highestLevel; ++page) {
        m_seen.push_back(wrapped({}, TextSize::Small, Colour::Ink2));
        m_seen.back()->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        m_pages->addWidget(m_seen.back());
    }
    m_seen[0]->setText(tr("Go through the levels: what one sees and hears at each stands here."));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_pages->setSizePolicy(policy);
    m_read->setWeight(QFont::DemiBold);
    column->addWidget(m_row);
    column->addWidget(m_pages);
    column->addWidget(m_read);
    column->addWidget(m_readSeen);
    m_read->hide();
    m_readSeen->hide();
    keepOneStop();
}

void LevelChoice::setWords(const QString& question, const Words& names, const Words& anchors) {
    m_names = names;
    m_anchors = anchors;
    m_row->setAccessibleName(question);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        LevelButton& one = *m_buttons[i];
        const QString number = QString::number(i + 1);
        one.setText(names[i].isEmpty() ? number
                                       : tr("%1 %2").arg(number, names[i]).replace(u'&', QStringLiteral("&&")));
        one.setAccessibleName(tr("%1: %2 %3").arg(question, number, names[i]).trimmed());
        one.setAccessibleDescription(anchors[i]);
        m_seen[i + 1]->setText(anchors[i]);
    }
    showRead();
}

void LevelChoice::setLevel(int level) {
    m_level = std::clamp(level, 0, domain::highestLevel);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) m_buttons[i]->showChosen(static_cast<int>(i) + 1 == m_level);
    keepOneStop();
    look(0);
    showRead();
}

void LevelChoice::setReadOnly(bool readOnly, const QString& anchor) {
    m_readOnly = readOnly;
    m_readAnchor = anchor;
    showRead();
}

void LevelChoice::showRead() {
    m_row->setVisible(!m_readOnly);
    m_pages->setVisible(!m_readOnly);
    m_read->setVisible(m_readOnly);
    const auto at = static_cast<std::size_t>(std::max(0, m_level - 1));
    m_read->setText(m_level == 0 ? tr("Not rated") : tr("%1 %2").arg(m_level).arg(m_names[at]).trimmed());
    m_read->setColour(m_level == 0 ? Colour::Ink2 : Colour::Ink);
    m_readSeen->setText(m_level == 0 ? QString() : m_readAnchor.isEmpty() ? m_anchors[at] : m_readAnchor);
    m_readSeen->setVisible(m_readOnly && !m_readSeen->text().isEmpty());
}

QWidget* LevelChoice::firstStop() const { return m_buttons[static_cast<std::size_t>(std::max(0, m_level - 1))]; }

QRadioButton* LevelChoice::button(int level) const { return m_buttons[static_cast<std::size_t>(level - 1)]; }

QString LevelChoice::shownAnchor() const {
    return m_readOnly ? m_readSeen->text() : m_seen[static_cast<std::size_t>(m_pages->currentIndex())]->text();
}

void LevelChoice::choose(int level) {
    if (level == m_level) return;
    setLevel(level);
    Q_EMIT chosen(level);
}

bool LevelChoice::key(int level, int key) {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int to = 0;
    if (key == Qt::Key_Down || key == (mirrored ? Qt::Key_Left : Qt::Key_Right)) to = level + 1;
    if (key == Qt::Key_Up || key == (mirrored ? Qt::Key_Right : Qt::Key_Left)) to = level - 1;
    const bool arrow =
        to != level && (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_Left || key == Qt::Key_Right);
    if (key >= Qt::Key_1 && key < Qt::Key_1 + domain::highestLevel) to = key - Qt::Key_0;
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        if (m_level != 0) choose(0);
        return true;
    }
    if (to < domain::lowestLevel || to > domain::highestLevel) return arrow; // at an end: the arrow stays here
    m_buttons[static_cast<std::size_t>(to - 1)]->setFocus(Qt::TabFocusReason);
    choose(to);
    return true;
}

void LevelChoice::look(int level) {
    int at = level;
    if (at == 0)
        for (std::size_t i = 0; i < m_buttons.size(); ++i)
            if (m_buttons[i]->hasFocus()) at = static_cast<int>(i) + 1;
    m_pages->setCurrentIndex(at != 0 ? at : m_level);
}

void LevelChoice::keepOneStop() {
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setFocusPolicy(static_cast<int>(i) == std::max(0, m_level - 1) ? Qt::StrongFocus
                                                                                     : Qt::ClickFocus);
}

} // namespace chalktalk::ui

#include "level_choice.moc"
