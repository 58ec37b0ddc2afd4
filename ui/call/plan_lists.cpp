#include "coaching/call_content.h"
#include "ui/call/call_words.h"
#include "ui/call/chips.h"
#include "ui/call/lines_part.h"
#include "ui/widgets/flow.h"

#include <algorithm>
#include <QCheckBox>

namespace chalktalk::ui {
namespace {

template <class T> bool isPlanned(const T& line) {
    if constexpr (requires { line.planned; })
        return line.planned;
    else
        return true;
}

// Planned lines stand before those that came unforeseen, whatever order they were kept in.
template <class T> LineAccess access(std::vector<T> domain::Call::*list, QString T::*first, QString T::*second) {
    const auto place = [list](const domain::Call& call, std::size_t line) { // of the planned ones
        const auto& all = call.*list;
        std::size_t at = 0;
        for (std::size_t seen = 0; at < all.size(); ++at)
            if (isPlanned(all[at]) && seen++ == line) break;
        return at;
    };
    LineAccess a;
    a.count = [list](const domain::Call& call) {
        const auto& all = call.*list;
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), isPlanned<T>));
    };
    a.get = [=](const domain::Call& call, std::size_t line) {
        const T& one = (call.*list)[place(call, line)];
        return LineTexts{one.*first, second ? one.*second : QString()};
    };
    a.set = [=](domain::Call& call, std::size_t line, bool other, const QString& words) {
        auto& all = call.*list;
        const auto at = place(call, line);
        if (at == all.size()) all.emplace_back();
        all[at].*(other ? second : first) = words;
    };
    a.remove = [=](domain::Call& call, std::size_t line) {
        auto& all = call.*list;
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(place(call, line)));
    };
    a.move = [=](domain::Call& call, std::size_t from, std::size_t to) {
        std::swap((call.*list)[place(call, from)], (call.*list)[place(call, to)]);
    };
    return a;
}

// Who is in the room: how they stand to it, and who can decide on the money.
class AttendeesPart : public LinesPart {
    Q_OBJECT
  public:
    explicit AttendeesPart(app::CallEditor& editor)
        : LinesPart(editor,
                    {QStringLiteral("room"), tr("People in the room"),
                     tr("Who is there for the customer, and who of them can decide on the money?"), tr("Name %1"),
                     tr("Name"), tr("Role %1"), tr("Role"), true, false},
                    access(&domain::Call::attendees, &domain::Attendee::name, &domain::Attendee::role),
                    {coaching::SuggestedFor::Attendee}) {}

  protected:
    QWidget* makeExtra(std::size_t line) override {
        auto* extra = new QWidget;
        auto* row = new QHBoxLayout(extra);
        row->setContentsMargins(0, 0, 0, 2);
        row->setSpacing(14);
        auto* stance = new Chips(Chips::Pick::One, tr("How they stand to it"), stanceNames());
        auto* decides = new QCheckBox(tr("Decides on the money"));
        row->addWidget(stance, 1);
        row->addWidget(decides, 0, Qt::AlignTop);
        connect(stance, &Chips::picked, this, [this, line](int chosen) {
            editor().edit({}, [=](domain::Call& call) {
                call.attendees[line].stance = static_cast<domain::Stance>(std::max(chosen, 0));
            });
        });
        connect(decides, &QCheckBox::clicked, this, [this, line](bool on) {
            editor().edit({}, [=](domain::Call& call) { call.attendees[line].decides = on; });
        });
        return extra;
    }
    void showExtra(QWidget& extra, std::size_t line) override {
        const auto& attendee = editor().call().attendees[line];
        const bool readOnly = editor().isReadOnly();
        auto* stance = extra.findChild<Chips*>();
        auto* decides = extra.findChild<QCheckBox*>();
        stance->setQuestion(tr("%1: how they stand to it").arg(attendee.name));
        stance->setChosen(static_cast<int>(attendee.stance));
        stance->setReadOnly(readOnly);
        stance->setVisible(!readOnly || attendee.stance != domain::Stance::Unknown);
        decides->setAccessibleDescription(attendee.name);
        decides->setChecked(attendee.decides);
        decides->setEnabled(!readOnly);
        decides->setVisible(!readOnly || attendee.decides);
    }
};

} // namespace

LinesPart* questionsPart(app::CallEditor& editor) {
    return new LinesPart(
        editor,
        {QStringLiteral("questions"), LinesPart::tr("Questions"),
         LinesPart::tr("In the order in which you ask them, with what a good answer sounds like. Alt+Up and Alt+Down "
                       "move one."),
         LinesPart::tr("Question %1"), LinesPart::tr("What, how, who, when…"), LinesPart::tr("A good answer to %1"),
         LinesPart::tr("A good answer sounds like…"), false, true},
        access(&domain::Call::questions, &domain::CallQuestion::text, &domain::CallQuestion::goodAnswer),
        {coaching::SuggestedFor::Question});
}

LinesPart* informationPart(app::CallEditor& editor) {
    return new LinesPart(
        editor,
        {QStringLiteral("information"),
         LinesPart::tr("Information to get"),
         LinesPart::tr("What do you need to know afterwards that you don't know now?"),
         LinesPart::tr("Information %1"),
         LinesPart::tr("We need to know…"),
         {},
         {},
         false,
         true},
        access<domain::CallInformation>(&domain::Call::information, &domain::CallInformation::text, nullptr),
        {coaching::SuggestedFor::Information});
}

LinesPart* troublesPart(app::CallEditor& editor) {
    return new LinesPart(editor,
                         {QStringLiteral("troubles"), LinesPart::tr("What might go wrong"),
                          LinesPart::tr("Each with what you will say or do then."), LinesPart::tr("Trouble %1"),
                          LinesPart::tr("They might…"), LinesPart::tr("Your answer to %1"), LinesPart::tr("Then you…"),
                          false, true},
                         access(&domain::Call::troubles, &domain::CallTrouble::text, &domain::CallTrouble::answer),
                         {coaching::SuggestedFor::Trouble, coaching::SuggestedFor::Rehearse});
}

LinesPart* attendeesPart(app::CallEditor& editor) { return new AttendeesPart(editor); }

} // namespace chalktalk::ui

#include "plan_lists.moc"
