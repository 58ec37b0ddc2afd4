#include "ui/session/how_was_it.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

// Tab stops at each answer and not only at the first of a row: whoever is handed the screen need not know of arrows.
class Choice : public QRadioButton {
  public:
    using QRadioButton::QRadioButton;

  protected:
    void keyPressEvent(QKeyEvent* event) override {
        const int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1
                         : event->key() == Qt::Key_Left || event->key() == Qt::Key_Up  ? -1
                                                                                       : 0;
        QAbstractButton* next = step ? group()->button(group()->id(this) + step) : nullptr;
        if (!next) return QRadioButton::keyPressEvent(event);
        next->setChecked(true); // the arrows choose, as in every group of such buttons
        next->setFocus(Qt::TabFocusReason);
    }
    void focusInEvent(QFocusEvent* event) override {
        QRadioButton::focusInEvent(event); // takes the others of the group out of Tab's way
        for (QAbstractButton* other : group()->buttons()) other->setFocusPolicy(Qt::StrongFocus);
    }
};

// Answers in a row, none chosen at first; the group's ids are `first`, `first` + 1 …
QWidget* choices(QButtonGroup* group, const QStringList& words, const QString& question, int first) {
    auto* holder = new QWidget;
    auto* flow = new Flow(holder, 18);
    for (int i = 0; i < words.size(); ++i) {
        auto* choice = new Choice(words[i]);
        choice->setAccessibleDescription(question);
        group->addButton(choice, first + i);
        flow->addWidget(choice);
    }
    QObject::connect(group, &QButtonGroup::buttonToggled, holder, [group] {
        for (QAbstractButton* other : group->buttons()) other->setFocusPolicy(Qt::StrongFocus);
    });
    return holder;
}

} // namespace

HowWasIt::HowWasIt(QWidget* parent)
    : QWidget(parent),
      m_question(wrapped({}, TextSize::H2)),
      m_detail(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_coaching(new QButtonGroup(this)),
      m_useful(new QButtonGroup(this)),
      m_paper(new QCheckBox(tr("Written down from paper"))),
      m_missing(wrapped({}, TextSize::Small, Colour::Warn)),
      m_keep(button(tr("Keep this answer"), ButtonLook::Soft, QStringLiteral("check"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_question);
    column->addWidget(m_detail);
    const QString was = tr("Was this coaching?"), useful = tr("How useful was it?");
    column->addWidget(text(was));
    column->addWidget(choices(m_coaching, {tr("No"), tr("Yes")}, was, 0));
    column->addWidget(text(useful));
    column->addWidget(choices(m_useful, {tr("1, not at all"), tr("2"), tr("3"), tr("4"), tr("5, very")}, useful, 1));
    column->addWidget(m_paper);
    column->addWidget(m_missing);
    column->addWidget(m_keep, 0, Qt::AlignLeading);
    connect(m_keep, &QPushButton::clicked, this, &HowWasIt::take);
    m_missing->hide();
}

void HowWasIt::ask(const QString& question, const QString& detail, bool mayBePaper) {
    m_question->setText(question);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_paper->setVisible(mayBePaper);
    m_paper->setChecked(mayBePaper);
    m_missing->hide();
    for (QButtonGroup* group : {m_coaching, m_useful}) { // nothing of whoever answered before
        group->setExclusive(false);
        for (QAbstractButton* b : group->buttons()) b->setChecked(false);
        group->setExclusive(true);
    }
}

void HowWasIt::take() {
    if (m_coaching->checkedId() < 0) {
        m_missing->setText(tr("Was it coaching? Yes or no."));
        m_missing->show();
        m_coaching->buttons().front()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_missing->hide();
    Q_EMIT said(m_coaching->checkedId() == 1, std::max(0, m_useful->checkedId()),
                m_paper->isVisibleTo(this) && m_paper->isChecked());
}

QWidget* HowWasIt::firstStop() const { return m_coaching->button(1); }

QString viewWords(const domain::SessionView& view) {
    const QString coaching = view.wasCoaching ? HowWasIt::tr("it was coaching") : HowWasIt::tr("it was not coaching");
    QString words = view.useful ? HowWasIt::tr("%1, useful: %2 of 5").arg(coaching).arg(view.useful) : coaching;
    return view.onPaper ? HowWasIt::tr("%1 (on paper)").arg(words) : words;
}

} // namespace chalktalk::ui
