#include "ui/development/form_head.h"

#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/scroll_page.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace chalktalk::ui {

FormHead::FormHead(QWidget* parent)
    : QWidget(parent),
      m_back(iconButton(QStringLiteral("arrow-left"), tr("Back"))),
      m_avatar(new Avatar(2.6)),
      m_title(eliding({}, TextSize::H1)),
      m_detail(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_pillRow(new QWidget),
      m_flow(new Flow(m_pillRow, 8)),
      m_more(iconButton(QStringLiteral("ellipsis"), tr("More"))) {
    const QMargins page = pageMargins();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(page.left(), lineHeight(), page.right(), 0);
    row->setSpacing(lineHeight() * 3 / 4);
    row->addWidget(m_back, 0, Qt::AlignTop);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    words->addWidget(m_pillRow);
    row->addLayout(words, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    connect(m_back, &QPushButton::clicked, this, &FormHead::backAsked);
    connect(m_more, &QPushButton::clicked, this, &FormHead::moreAsked);
}

void FormHead::show(const QString& name, const QString& title, const QString& detail,
                    const std::vector<HeadPill>& pills) {
    m_avatar->setName(name);
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_pillRow->setVisible(!pills.empty());
    if (pills == m_shown) return;
    m_shown = pills;
    for (Pill* old : m_pills) delete old;
    m_pills.clear();
    for (const HeadPill& one : pills) {
        m_pills.push_back(new Pill(one.words, one.ink, one.ground));
        m_flow->addWidget(m_pills.back());
        m_pills.back()->show();
    }
}

QString FormHead::title() const { return m_title->text(); }

QStringList FormHead::pillWords() const {
    QStringList words;
    for (const HeadPill& one : m_shown) words << one.words;
    return words;
}

} // namespace chalktalk::ui
