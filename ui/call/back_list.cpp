#include "ui/call/back_list.h"

#include "ui/call/chips.h"
#include "ui/call/field.h"
#include "ui/call/keep_menu.h"
#include "ui/session/kept_rows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

QString readText(const BackLine& line, const QString& said) {
    if (line.said == domain::Said::Unsaid)
        return line.words.isEmpty() ? BackList::tr("Nothing was written down.") : line.words;
    return line.words.isEmpty() ? said : BackList::tr("%1: %2").arg(said, line.words);
}

} // namespace

BackRow::BackRow(const QString& yes, const QString& no)
    : text(wrapped({})),
      under(wrapped({}, TextSize::Small, Colour::Ink2)),
      read(wrapped({}, TextSize::Body, Colour::Ink2)),
      own(new Field({}, {}, {}, Field::Kind::Line)),
      words(new Field({}, {}, {}, Field::Kind::Line)),
      said(new Chips(Chips::Pick::One, {}, {yes, no})),
      keep(iconButton(QStringLiteral("building-2"), tr("Keep it in a plan"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(text);
    column->addWidget(own);
    column->addWidget(under);
    column->addWidget(read);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(words, 1);
    auto* side = new QVBoxLayout;
    side->addWidget(said);
    said->setFixedWidth(said->layout()->sizeHint().width());
    side->addStretch(1);
    row->addLayout(side);
    row->addWidget(keep, 0, Qt::AlignTop);
    column->addLayout(row);
}

BackList::BackList(app::CallEditor& editor, Names names, BackAccess access, QWidget* parent)
    : Card(parent),
      m_editor(editor),
      m_names(std::move(names)),
      m_access(std::move(access)),
      m_hint(wrapped(m_names.hint, TextSize::Small, Colour::Ink2)),
      m_column(new QVBoxLayout) {
    setAccessibleName(m_names.title);
    column()->addWidget(text(m_names.title, TextSize::H2));
    column()->addWidget(m_hint);
    m_column->setSpacing(lineHeight() * 3 / 4);
    column()->addLayout(m_column);
}

bool BackList::isEmpty() const { return m_access.count(m_editor.call()) == 0; }

void BackList::refresh() {
    const bool open = !m_editor.isReadOnly() && !m_names.unforeseen.isEmpty();
    m_hint->setVisible(!m_editor.isReadOnly() && !m_names.hint.isEmpty());
    const auto before = m_rows.size();
    fitRows(m_rows, m_access.count(m_editor.call()) + (open ? 1 : 0), *m_column,
            [this](std::size_t i) { return makeRow(i); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) show(*m_rows[i], i);
    if (before != m_rows.size()) Q_EMIT rowsChanged();
}

void BackList::show(BackRow& row, std::size_t line) {
    const bool readOnly = m_editor.isReadOnly();
    const bool isNew = line >= m_access.count(m_editor.call());
    BackLine shown;
    shown.planned = false;
    if (!isNew) shown = m_access.get(m_editor.call(), line);
    const QString name = shown.planned ? shown.text : tr("%1, %2").arg(m_names.title).arg(line + 1);
    row.text->setText(shown.text);
    row.text->setVisible(shown.planned || readOnly);
    row.own->setVisible(!shown.planned && !readOnly);
    row.own->setWords(shown.planned ? QString() : shown.text);
    row.own->setName(tr("Came unforeseen, %1").arg(line + 1));
    row.own->setPlaceholder(m_names.unforeseen);
    row.under->setText(shown.planned ? shown.under : tr("Nobody had foreseen it."));
    row.under->setVisible(!isNew && !row.under->text().isEmpty());
    row.words->setName(tr("%1: %2").arg(name, m_names.wordsHint));
    row.words->setPlaceholder(m_names.wordsHint);
    row.words->setWords(shown.words);
    row.words->setVisible(!isNew && !readOnly);
    const QString said = shown.said == domain::Said::Yes ? m_names.yes : m_names.no;
    row.read->setText(readText(shown, said));
    row.read->setVisible(readOnly);
    row.said->setQuestion(name);
    row.said->setChosen(shown.said == domain::Said::Unsaid ? -1 : shown.said == domain::Said::Yes ? 0 : 1);
    row.said->setVisible(shown.planned && !readOnly);
    row.keep->setVisible(m_names.keepable && !readOnly && canKeep(m_editor) && !shown.words.isEmpty());
    row.keep->setAccessibleDescription(shown.words);
}

BackRow* BackList::makeRow(std::size_t line) {
    auto* row = new BackRow(m_names.yes, m_names.no);
    connect(row->own, &Field::typed, this, [this, line](const QString& words) {
        const auto before = m_access.count(m_editor.call());
        change(line, QStringLiteral("text"), [&](BackLine& one) { one.text = words; });
        if (m_access.count(m_editor.call()) != before) refresh();
    });
    connect(row->own->line(), &LineEdit::takenBack, this, [this, line] {
        if (line < m_access.count(m_editor.call()))
            m_editor.edit({}, [this, line](domain::Call& call) { m_access.remove(call, line); });
    });
    connect(row->own->line(), &LineEdit::entered, this, [this, line] { goOn(line); });
    connect(row->words, &Field::typed, this, [this, row, line](const QString& words) {
        change(line, QStringLiteral("words"), [&](BackLine& one) {
            // Whoever begins to write what came back has asked. Only then: a choice that was made or taken back stays.
            const bool begun = one.words.trimmed().isEmpty() && !words.trimmed().isEmpty();
            if (m_names.wordsSayYes && begun && one.said == domain::Said::Unsaid) one.said = domain::Said::Yes;
            one.words = words;
        });
        show(*row, line);
    });
    connect(row->words->line(), &LineEdit::entered, this, [this, line] { goOn(line); });
    connect(row->said, &Chips::picked, this, [this, line](int chosen) { say(line, chosen); });
    connect(row->keep, &QPushButton::clicked, this,
            [this, row, line] { showKeepMenu(m_editor, m_access.get(m_editor.call(), line).words, *row->keep); });
    return row;
}

void BackList::change(std::size_t line, const QString& field, const std::function<void(BackLine&)>& edit) {
    BackLine one;
    one.planned = false;
    one.said = domain::Said::Yes;
    if (line < m_access.count(m_editor.call())) one = m_access.get(m_editor.call(), line);
    edit(one);
    m_editor.edit(field.isEmpty() ? field : QStringLiteral("%1/%2/%3").arg(m_names.id).arg(line).arg(field),
                  [&](domain::Call& call) { m_access.set(call, line, one); });
}

void BackList::say(std::size_t line, int chosen) {
    change(line, {}, [chosen](BackLine& one) {
        one.said = chosen < 0 ? domain::Said::Unsaid : chosen == 0 ? domain::Said::Yes : domain::Said::No;
    });
}

void BackList::goOn(std::size_t line) {
    for (std::size_t next = line + 1; next < m_rows.size(); ++next)
        for (Field* field : {m_rows[next]->own, m_rows[next]->words})
            if (!field->isHidden()) return field->edit()->setFocus(Qt::TabFocusReason);
    Q_EMIT leftAtEnd();
}

QWidget* BackList::firstStop() const {
    if (m_rows.empty()) return nullptr;
    for (Field* field : {m_rows.front()->own, m_rows.front()->words})
        if (!field->isHidden()) return field->edit();
    return nullptr;
}

namespace {

template <class T>
BackAccess access(std::vector<T> domain::Call::*list, QString T::*under, domain::Said T::*said, QString T::*words) {
    BackAccess a;
    a.count = [list](const domain::Call& call) { return (call.*list).size(); };
    a.get = [=](const domain::Call& call, std::size_t line) {
        const T& one = (call.*list)[line];
        return BackLine{one.text, under ? one.*under : QString(), one.planned, one.*said, one.*words};
    };
    a.set = [=](domain::Call& call, std::size_t line, const BackLine& back) {
        auto& all = call.*list;
        if (line >= all.size()) {
            all.emplace_back();
            all.back().planned = false;
            line = all.size() - 1;
        }
        T& one = all[line];
        if (!one.planned) one.text = back.text;
        one.*said = back.said;
        one.*words = back.words;
    };
    a.remove = [=](domain::Call& call, std::size_t line) {
        auto& all = call.*list;
        if (!all[line].planned) all.erase(all.begin() + static_cast<std::ptrdiff_t>(line));
    };
    return a;
}

} // namespace

BackList* questionsBack(app::CallEditor& editor) {
    return new BackList(editor,
                        {QStringLiteral("questions"),
                         BackList::tr("Your questions"),
                         BackList::tr("Was it asked, and what came back?"),
                         BackList::tr("Asked"),
                         BackList::tr("Not asked"),
                         BackList::tr("What came back"),
                         {},
                         true,
                         true},
                        access(&domain::Call::questions, &domain::CallQuestion::goodAnswer,
                               &domain::CallQuestion::asked, &domain::CallQuestion::answer));
}

BackList* informationBack(app::CallEditor& editor) {
    return new BackList(editor,
                        {QStringLiteral("information"),
                         BackList::tr("Information"),
                         {},
                         BackList::tr("Got"),
                         BackList::tr("Not got"),
                         BackList::tr("What was learned"),
                         {},
                         true},
                        access<domain::CallInformation>(&domain::Call::information, nullptr,
                                                        &domain::CallInformation::got,
                                                        &domain::CallInformation::learned));
}

BackList* troublesBack(app::CallEditor& editor) {
    return new BackList(editor,
                        {QStringLiteral("troubles"), BackList::tr("Troubles"),
                         BackList::tr("Which came, and how did it go?"), BackList::tr("Came"),
                         BackList::tr("Didn't come"), BackList::tr("How it went"),
                         BackList::tr("Something came that nobody had foreseen"), false},
                        access(&domain::Call::troubles, &domain::CallTrouble::answer, &domain::CallTrouble::came,
                               &domain::CallTrouble::how));
}

} // namespace chalktalk::ui
