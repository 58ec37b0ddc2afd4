#include "ui/development/already_asked_card.h"

#include "ui/session/kept_rows.h"
#include "ui/session/session_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

constexpr std::size_t s_atFirst = 3;

} // namespace

AskedRow::AskedRow() : m_open(button({}, ButtonLook::Link)), m_column(new QVBoxLayout) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 4);
    all->setSpacing(3);
    all->addWidget(m_open, 0, Qt::AlignLeading);
    m_column->setSpacing(3);
    all->addLayout(m_column);
}

void AskedRow::show(const app::AlreadyAsked& asked, Day today) {
    const QString head = tr("%1, %2").arg(asked.who, dayWords(asked.day, today));
    m_open->setText(QString(head).replace(u'&', QStringLiteral("&&")));
    m_open->setAccessibleName(tr("One-to-one with %1: open it").arg(head));
    struct Line {
        QString words;
        TextSize size;
        Colour ink;
    };
    std::vector<Line> lines;
    for (qsizetype i = 0; i < asked.questions.size(); ++i) {
        lines.push_back({asked.questions[i], TextSize::Body, Colour::Ink});
        if (const QString answer = asked.answers.value(i); !answer.isEmpty())
            lines.push_back({tr("“%1”").arg(answer), TextSize::Small, Colour::Ink2});
    }
    for (const auto& up : asked.agreed)
        lines.push_back({tr("Agreed: %1 (%2, %3)").arg(up.commitment.what, up.owner, up.status), TextSize::Small,
                         up.isOverdue ? Colour::Warn : Colour::AccentInk});
    if (lines.empty())
        lines.push_back({tr("No question and no commitment was written down."), TextSize::Small, Colour::Ink2});
    fitRows(m_lines, lines.size(), *m_column, [](std::size_t) { return wrapped({}); });
    for (std::size_t i = 0; i < lines.size(); ++i) {
        m_lines[i]->setText(lines[i].words);
        m_lines[i]->setSize(lines[i].size);
        m_lines[i]->setColour(lines[i].ink);
    }
}

AlreadyAskedCard::AlreadyAskedCard(app::Workspace& workspace, QWidget* parent)
    : Card(parent),
      m_workspace(workspace),
      m_list(new QVBoxLayout),
      m_none(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_more(button(tr("Show older ones"), ButtonLook::Plain, QStringLiteral("history"))) {
    setAccessibleName(tr("Already asked and agreed"));
    column()->addWidget(wrapped(tr("Already asked and agreed"), TextSize::H2));
    column()->addWidget(
        wrapped(tr("In one-to-ones so far, so that nobody is asked twice."), TextSize::Small, Colour::Ink2));
    m_list->setSpacing(10);
    column()->addLayout(m_list);
    column()->addWidget(m_none);
    column()->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QPushButton::clicked, this, [this] {
        const auto before = m_rows.size();
        m_all = true;
        refresh();
        if (m_rows.size() > before) m_rows[before]->open()->setFocus(Qt::OtherFocusReason);
    });
}

void AlreadyAskedCard::show(const std::vector<app::AlreadyAsked>& asked, const QString& firstName) {
    const bool other = asked.empty() || m_asked.empty() || asked.front().session != m_asked.front().session;
    if (other) m_all = false;
    m_asked = asked;
    m_none->setText(tr("No one-to-one with %1 is recorded yet.").arg(firstName));
    refresh();
}

void AlreadyAskedCard::refresh() {
    const auto before = m_rows.size();
    const auto shown = m_all ? m_asked.size() : std::min(m_asked.size(), s_atFirst);
    fitRows(m_rows, shown, *m_list, [this](std::size_t i) {
        auto* row = new AskedRow;
        connect(row->open(), &QPushButton::clicked, this, [this, i] {
            if (i < m_asked.size()) Q_EMIT sessionAsked(m_asked[i].session);
        });
        return row;
    });
    for (std::size_t i = 0; i < shown; ++i) m_rows[i]->show(m_asked[i], m_workspace.today());
    m_none->setVisible(m_asked.empty());
    m_more->setVisible(shown < m_asked.size());
    if (before != m_rows.size()) Q_EMIT rowsChanged();
}

} // namespace chalktalk::ui
