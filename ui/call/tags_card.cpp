#include "ui/call/tags_card.h"

#include "ui/call/chips.h"
#include "ui/call/field.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QTimer>
#include <QVBoxLayout>

namespace chalktalk::ui {

TagsCard::TagsCard(app::CallEditor& editor, const Names& names, std::vector<QString> domain::Debrief::*list,
                   Options options, QWidget* parent)
    : Card(parent),
      m_editor(editor),
      m_list(list),
      m_options(std::move(options)),
      m_hint(wrapped(names.hint, TextSize::Small, Colour::Ink2)),
      m_chips(new Chips(Chips::Pick::Several, names.title, {})),
      m_own(new Field({}, names.own, names.own, Field::Kind::Line)) {
    setAccessibleName(names.title);
    column()->addWidget(text(names.title, TextSize::H2));
    column()->addWidget(m_hint);
    column()->addWidget(m_chips);
    column()->addWidget(m_own);
    connect(m_chips, &Chips::toggled, this, &TagsCard::toggle);
    connect(m_own, &Field::typed, this, &TagsCard::unfinished);
    connect(m_own->line(), &LineEdit::entered, this, &TagsCard::add);
}

void TagsCard::toggle(int tag, bool on) {
    if (tag >= static_cast<int>(m_shown.size())) return;
    const QString id = m_shown[static_cast<std::size_t>(tag)].id;
    m_editor.edit({}, [&](domain::Call& call) {
        auto& tags = call.debrief.*m_list;
        std::erase(tags, id);
        if (on) tags.push_back(id);
    });
}

void TagsCard::add() {
    const QString words = m_own->words().simplified();
    if (words.isEmpty()) return;
    m_own->setWords({});
    Q_EMIT unfinished({});
    // What is offered under that very name is meant.
    const auto same = std::find_if(m_shown.begin(), m_shown.end(),
                                   [&](const auto& tag) { return tag.name.compare(words, Qt::CaseInsensitive) == 0; });
    const QString id = same == m_shown.end() ? words : same->id;
    m_editor.edit({}, [&](domain::Call& call) {
        auto& tags = call.debrief.*m_list;
        if (std::find(tags.begin(), tags.end(), id) == tags.end()) tags.push_back(id);
    });
}

void TagsCard::refresh() {
    const auto& tags = m_editor.call().debrief.*m_list;
    m_shown = m_options(m_editor.content());
    for (const QString& tag : tags)
        if (std::none_of(m_shown.begin(), m_shown.end(), [&](const auto& one) { return one.id == tag; }))
            m_shown.push_back({tag, tag});
    QStringList words;
    std::vector<bool> on;
    for (const auto& one : m_shown) {
        words << one.name;
        on.push_back(std::find(tags.begin(), tags.end(), one.id) != tags.end());
    }
    const bool same = words.size() == m_chips->count();
    m_chips->setWords(words);
    m_chips->setChosen(on);
    m_chips->setReadOnly(m_editor.isReadOnly());
    m_own->setVisible(!m_editor.isReadOnly());
    m_hint->setVisible(!m_editor.isReadOnly());
    if (!same) Q_EMIT rowsChanged();
}

QWidget* TagsCard::firstStop() const { return m_chips->count() > 0 ? m_chips->firstStop() : m_own->edit(); }

void TagsCard::forget() { m_own->edit()->forget(); }

void TagsCard::showUnfinished(const QString& words) {
    if (!m_own->edit()->hasFocus()) m_own->setWords(words);
}

TagsCard* difficultiesCard(app::CallEditor& editor) {
    return new TagsCard(editor,
                        {TagsCard::tr("What made it difficult"),
                         TagsCard::tr("Tap what applies. What recurs over several calls is shown to you both."),
                         TagsCard::tr("Something else, and Enter")},
                        &domain::Debrief::difficulties, [](const coaching::CallContent& content) {
                            std::vector<coaching::NamedId> offered;
                            for (const auto& one : content.difficulties) offered.push_back({one.id, one.name});
                            return offered;
                        });
}

TagsCard* hesitationsCard(app::CallEditor& editor) {
    return new TagsCard(editor,
                        {TagsCard::tr("Where you held back"),
                         TagsCard::tr("A feeling is no mistake. Named, it can be rehearsed."),
                         TagsCard::tr("In your own words, and Enter")},
                        &domain::Debrief::hesitations, [](const coaching::CallContent& content) {
                            std::vector<coaching::NamedId> offered;
                            for (const QString& words : content.hesitations) offered.push_back({words, words});
                            return offered;
                        });
}

} // namespace chalktalk::ui
