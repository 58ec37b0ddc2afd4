#include "ui/person/untold_card.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/tip.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace chalktalk::ui {

UntoldCard::UntoldCard(QWidget* parent) : Card(parent) {
    const QString title = tr("What this data doesn't tell");
    setAccessibleName(title);
    column()->addWidget(text(title, TextSize::H2));
    column()->addWidget(wrapped(tr("Nothing is claimed where nothing is recorded."), TextSize::Small, Colour::Ink2));
}

void UntoldCard::setFacts(const std::vector<const coaching::Fact*>& facts) {
    delete m_rows;
    m_rows = new QWidget;
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->setSpacing(lineHeight() * 2 / 3);
    for (const auto* fact : facts) {
        auto* row = new QHBoxLayout;
        row->setSpacing(lineHeight());
        auto* words = new QVBoxLayout;
        words->setSpacing(1);
        auto* title = wrapped(fact->title, TextSize::Body);
        title->setWeight(QFont::DemiBold);
        title->setToolTip(tipText(fact->definition));
        words->addWidget(title);
        words->addWidget(wrapped(fact->sentence, TextSize::Body, Colour::Ink2));
        if (!fact->quality.isEmpty() && fact->quality != fact->sentence)
            words->addWidget(wrapped(fact->quality, TextSize::Small, Colour::Ink2));
        row->addLayout(words, 1);
        row->addWidget(Pill::ofGrade(fact->result.grade, coaching::gradeWord(fact->result)), 0, Qt::AlignTop);
        rows->addLayout(row);
    }
    column()->addWidget(m_rows);
}

} // namespace chalktalk::ui
