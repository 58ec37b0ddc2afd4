#include "ui/call/lines_part.h"

#include "ui/call/field.h"
#include "ui/session/kept_rows.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"

#include <algorithm>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

LineRow::LineRow(Field* one, Field* other, bool beside)
    : first(one), second(other), remove(iconButton(QStringLiteral("x"), tr("Take this line away"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* texts = new QBoxLayout(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    texts->setSpacing(beside ? 8 : 4);
    texts->addWidget(first, 3);
    if (second) {
        texts->addWidget(second, 2);
        if (!beside) second->setContentsMargins(lineHeight(), 0, 0, 0);
    }
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addLayout(texts);
    column->addStretch(0);
    row->addLayout(column, 1);
    row->addWidget(remove, 0, Qt::AlignTop);
    QSizePolicy policy = remove->sizePolicy(); // the empty line is as wide as the others
    policy.setRetainSizeWhenHidden(true);
    remove->setSizePolicy(policy);
    remove->setFocusPolicy(Qt::ClickFocus); // Backspace in an empty line does the same: Tab goes from text to text
}

LinesPart::LinesPart(app::CallEditor& editor, Names names, LineAccess access,
                     const std::vector<coaching::SuggestedFor>& offered, QWidget* parent)
    : PlanPart(editor, {names.id}, names.title, names.hint, parent),
      m_names(std::move(names)),
      m_access(std::move(access)),
      m_column(new QVBoxLayout) {
    m_column->setSpacing(m_names.second.isEmpty() ? 6 : 12);
    body()->addLayout(m_column);
    for (const auto one : offered) offer(one);
}

void LinesPart::refresh() { showRows(); }

void LinesPart::showRows() {
    const auto& call = editor().call();
    const bool readOnly = editor().isReadOnly();
    const auto lines = count(), before = m_rows.size();
    fitRows(m_rows, lines + (readOnly ? 0 : 1), *m_column, [this](std::size_t i) { return makeRow(i); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const LineTexts texts = i < lines ? m_access.get(call, i) : LineTexts{};
        LineRow& row = *m_rows[i];
        row.first->setReadOnly(readOnly);
        row.first->setWords(texts.first);
        row.first->setPlaceholder(i == lines ? m_names.firstHint : QString());
        if (row.second) {
            row.second->setReadOnly(readOnly);
            row.second->setWords(texts.second);
            row.second->setVisible(i < lines && (!readOnly || !texts.second.isEmpty()));
        }
        row.remove->setVisible(!readOnly && i < lines);
        if (row.extra) {
            row.extra->setVisible(i < lines);
            if (i < lines) showExtra(*row.extra, i);
        }
    }
    if (before != m_rows.size()) Q_EMIT rowsChanged();
}

void LinesPart::refreshReading() {
    PlanPart::refreshReading();
    const auto all = remarks();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto own =
            std::find_if(all.begin(), all.end(), [i](const auto& r) { return r.line == static_cast<int>(i); });
        m_rows[i]->first->setRemark(own == all.end() ? QString() : own->remark,
                                    own == all.end() ? QString() : own->hint);
    }
}

LineRow* LinesPart::makeRow(std::size_t line) {
    const QString number = QString::number(line + 1);
    auto* first = new Field({}, m_names.first.arg(number), {}, Field::Kind::Line);
    Field* second = m_names.second.isEmpty()
                        ? nullptr
                        : new Field({}, m_names.second.arg(number), m_names.secondHint, Field::Kind::Line);
    auto* row = new LineRow(first, second, m_names.beside);
    row->remove->setAccessibleDescription(m_names.first.arg(number));
    wire(*first, line, false);
    if (second) wire(*second, line, true);
    row->extra = makeExtra(line);
    if (row->extra) static_cast<QVBoxLayout*>(row->layout()->itemAt(0)->layout())->addWidget(row->extra);
    connect(row->remove, &QPushButton::clicked, this, [this, line] { removeLine(line); });
    return row;
}

void LinesPart::wire(Field& field, std::size_t line, bool second) {
    connect(&field, &Field::typed, this, [this, line, second](const QString& words) { type(line, second, words); });
    connect(field.line(), &LineEdit::entered, this, [this, line] {
        if (line + 1 < m_rows.size()) m_rows[line + 1]->first->edit()->setFocus(Qt::TabFocusReason);
    });
    connect(field.line(), &LineEdit::suggestionWanted, this, [this] { takeSuggestion(); });
    connect(field.line(), &LineEdit::takenBack, this, [this, line, second] {
        const bool bare = line < count() && m_access.get(editor().call(), line).first.isEmpty() &&
                          m_access.get(editor().call(), line).second.isEmpty();
        if (!second && bare) removeLine(line);
    });
    if (m_names.ordered)
        connect(field.line(), &LineEdit::moved, this, [this, line, second](int by) { move(line, second, by); });
}

void LinesPart::type(std::size_t line, bool second, const QString& words) {
    const auto before = count();
    if (line > before) return;
    editor().edit(QStringLiteral("%1/%2/%3").arg(m_names.id).arg(line).arg(second ? 2 : 1),
                  [this, line, second, words](domain::Call& call) { m_access.set(call, line, second, words); });
    if (count() != before) showRows();
}

void LinesPart::move(std::size_t line, bool second, int by) {
    const auto to = static_cast<std::ptrdiff_t>(line) + by;
    if (line >= count() || to < 0 || to >= static_cast<std::ptrdiff_t>(count())) return;
    const auto target = static_cast<std::size_t>(to);
    const int at = m_rows[line]->first->edit()->textCursor().position();
    editor().edit({}, [this, line, target](domain::Call& call) { m_access.move(call, line, target); });
    PlainEdit* edit = (second ? m_rows[target]->second : m_rows[target]->first)->edit();
    edit->setFocus(Qt::OtherFocusReason);
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(std::min(at, static_cast<int>(edit->words().size())));
    edit->setTextCursor(cursor);
}

void LinesPart::removeLine(std::size_t line) {
    if (line >= count()) return;
    editor().edit({}, [this, line](domain::Call& call) { m_access.remove(call, line); });
    const std::size_t to = line > 0 ? line - 1 : 0;
    if (to < m_rows.size()) m_rows[to]->first->edit()->setFocus(Qt::OtherFocusReason);
}

QWidget* LinesPart::firstStop() const { return m_rows.empty() ? nullptr : m_rows.front()->first->edit(); }

QWidget* LinesPart::newest() const {
    const auto lines = count();
    return lines == 0 || lines > m_rows.size() ? firstStop() : m_rows[lines - 1]->first->edit();
}

bool LinesPart::isEmpty() const { return count() == 0; }

QWidget* LinesPart::makeExtra(std::size_t) { return nullptr; }
void LinesPart::showExtra(QWidget&, std::size_t) {}

} // namespace chalktalk::ui
