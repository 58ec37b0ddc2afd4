#include "ui/call/chips.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/flow.h"

#include <algorithm>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

namespace chalktalk::ui {

class Chip : public QPushButton {
    Q_OBJECT
  public:
    Chip(Chips* chips, int index) : m_chips(chips), m_index(index) {
        setCheckable(true);
        setAutoDefault(false);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(index == 0 ? Qt::StrongFocus : Qt::ClickFocus);
        // Whatever ticks or unticks it (a click, a screen reader) has said so; what is shown from outside is quiet.
        connect(this, &QAbstractButton::toggled, this, [this] { m_chips->press(m_index); });
    }

    void show(bool on) {
        const QSignalBlocker quiet(this);
        setChecked(on);
        update();
    }

    [[nodiscard]] QSize sizeHint() const override {
        const QFontMetrics fm(chipFont());
        return {fm.horizontalAdvance(QString(text()).remove(u'&')) + fm.height() * 3 / 2, fm.height() * 3 / 2};
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {std::min(sizeHint().width(), lineHeight() * 6), sizeHint().height()};
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const QRectF r = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool on = isChecked();
        p.setPen(QPen(colour(on ? Colour::Accent : Colour::Control), 1));
        p.setBrush(colour(on ? Colour::AccentSoft : underMouse() && isEnabled() ? Colour::Hover : Colour::Card));
        p.drawRoundedRect(r, r.height() / 2, r.height() / 2);
        p.setFont(chipFont());
        p.setPen(colour(on ? Colour::AccentInk : Colour::Ink2));
        const QFontMetrics fm(chipFont());
        p.drawText(
            r, Qt::AlignCenter,
            fm.elidedText(QString(text()).remove(u'&'), Qt::ElideRight, static_cast<int>(r.width()) - fm.height() / 2));
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier) || !m_chips->key(m_index, event->key()))
            QPushButton::keyPressEvent(event);
    }
    void focusInEvent(QFocusEvent* event) override {
        QPushButton::focusInEvent(event);
        m_chips->keepOneStop(m_index);
    }

  private:
    [[nodiscard]] QFont chipFont() const { return textFont(TextSize::Small, QFont::DemiBold); }

    Chips* m_chips;
    int m_index;
};

Chips::Chips(Pick pick, const QString& question, const QStringList& words, QWidget* parent)
    : QWidget(parent), m_pick(pick), m_question(question) {
    new Flow(this, 6);
    setWords(words);
}

void Chips::setQuestion(const QString& question) {
    m_question = question;
    for (Chip* chip : m_chips) chip->setAccessibleDescription(question);
}

void Chips::setWords(const QStringList& words) {
    const auto count = static_cast<std::size_t>(words.size());
    while (m_chips.size() > count) {
        delete m_chips.back();
        m_chips.pop_back();
    }
    while (m_chips.size() < count) {
        m_chips.push_back(new Chip(this, static_cast<int>(m_chips.size())));
        layout()->addWidget(m_chips.back());
    }
    m_offered.resize(count, true);
    for (std::size_t i = 0; i < count; ++i) {
        const QString& said = words[static_cast<qsizetype>(i)];
        m_chips[i]->setText(QString(said).replace(u'&', QStringLiteral("&&")));
        m_chips[i]->setAccessibleName(said);
        m_chips[i]->setAccessibleDescription(m_question);
    }
    showOffered();
}

void Chips::setChosen(int index) {
    for (int i = 0; i < count(); ++i) m_chips[static_cast<std::size_t>(i)]->show(i == index);
    if (index >= 0 && index < count()) keepOneStop(index);
    showOffered();
}

void Chips::setChosen(const std::vector<bool>& chosen) {
    for (std::size_t i = 0; i < m_chips.size(); ++i) m_chips[i]->show(i < chosen.size() && chosen[i]);
    showOffered();
}

void Chips::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    showOffered();
}

void Chips::setOffered(int index, bool offered) {
    m_offered[static_cast<std::size_t>(index)] = offered;
    showOffered();
}

void Chips::showOffered() {
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setVisible((m_offered[i] || m_chips[i]->isChecked()) && (!m_readOnly || m_chips[i]->isChecked()));
        m_chips[i]->setEnabled(!m_readOnly);
    }
    const bool reached = std::any_of(m_chips.begin(), m_chips.end(),
                                     [](const Chip* c) { return !c->isHidden() && (c->focusPolicy() & Qt::TabFocus); });
    if (reached) return;
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        if (!m_chips[i]->isHidden()) return keepOneStop(static_cast<int>(i));
}

int Chips::chosen() const {
    for (int i = 0; i < count(); ++i)
        if (m_chips[static_cast<std::size_t>(i)]->isChecked()) return i;
    return -1;
}

QWidget* Chips::firstStop() const {
    for (Chip* chip : m_chips)
        if (!chip->isHidden() && (chip->focusPolicy() & Qt::TabFocus)) return chip;
    return m_chips.empty() ? nullptr : m_chips.front();
}

QAbstractButton* Chips::chip(int index) const { return m_chips[static_cast<std::size_t>(index)]; }

void Chips::press(int index) {
    const bool on = m_chips[static_cast<std::size_t>(index)]->isChecked();
    if (m_pick == Pick::Several) {
        Q_EMIT toggled(index, on);
        return;
    }
    for (int i = 0; i < count(); ++i)
        if (i != index) m_chips[static_cast<std::size_t>(i)]->show(false);
    keepOneStop(index);
    Q_EMIT picked(on ? index : -1);
}

bool Chips::key(int index, int key) {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int step = 0;
    if (key == Qt::Key_Down || key == (mirrored ? Qt::Key_Left : Qt::Key_Right)) step = 1;
    if (key == Qt::Key_Up || key == (mirrored ? Qt::Key_Right : Qt::Key_Left)) step = -1;
    int to = -1;
    if (step != 0) {
        for (to = index + step; to >= 0 && to < count(); to += step)
            if (!m_chips[static_cast<std::size_t>(to)]->isHidden()) break;
        if (to < 0 || to >= count()) return true;
    } else if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        // The digit counts what is seen.
        int seen = 0;
        for (int i = 0; i < count() && to < 0; ++i)
            if (!m_chips[static_cast<std::size_t>(i)]->isHidden() && ++seen == key - Qt::Key_1 + 1) to = i;
        if (to < 0) return true;
    } else {
        return false;
    }
    m_chips[static_cast<std::size_t>(to)]->setFocus(Qt::TabFocusReason);
    const bool digit = step == 0;
    if (m_pick == Pick::Several && digit)
        m_chips[static_cast<std::size_t>(to)]->toggle();
    else if (m_pick == Pick::One && !m_chips[static_cast<std::size_t>(to)]->isChecked())
        m_chips[static_cast<std::size_t>(to)]->setChecked(true); // arrows choose, as in every group of such buttons
    return true;
}

void Chips::keepOneStop(int index) {
    for (int i = 0; i < count(); ++i)
        m_chips[static_cast<std::size_t>(i)]->setFocusPolicy(i == index ? Qt::StrongFocus : Qt::ClickFocus);
}

} // namespace chalktalk::ui

#include "chips.moc"
