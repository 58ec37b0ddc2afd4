#include "app/palette/palette_model.h"

#include <algorithm>

namespace chalktalk::app {

namespace {

QString folded(const QString& text) {
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing) plain += c.toLower();
    }
    return plain;
}

// 0: no match; more is better: a word that begins so counts before one that only contains it.
int scoreOf(const QString& text, const QStringList& words) {
    int score = 1;
    for (const QString& word : words) {
        const qsizetype at = text.indexOf(word);
        if (at < 0) return 0;
        if (at == 0)
            score += 4;
        else if (!text[at - 1].isLetterOrNumber() || text.contains(u' ' + word))
            score += 3;
        else
            score += 1;
    }
    return score;
}

} // namespace

PaletteModel::PaletteModel(QObject* parent) : QAbstractListModel(parent) {}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries) {
    beginResetModel();
    m_entries = std::move(entries);
    m_folded.clear();
    for (const PaletteEntry& entry : m_entries)
        m_folded.push_back(folded(entry.title + u' ' + entry.detail + u' ' + entry.also));
    m_shown.clear();
    endResetModel();
    setQuery({});
}

void PaletteModel::setQuery(const QString& query) {
    constexpr std::size_t most = 50;
    const QStringList words = folded(query).split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (const int score = scoreOf(m_folded[i], words)) found.emplace_back(-score, i);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (found.size() > most) found.resize(most);
    beginResetModel();
    m_shown.clear();
    for (const auto& [score, i] : found) m_shown.push_back(i);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const PaletteEntry& found = entry(index.row());
    switch (role) {
    case Qt::DisplayRole: return found.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{found.title, found.detail, found.shortcut};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case IconRole: return found.icon;
    case DetailRole: return found.detail;
    case ShortcutRole: return found.shortcut;
    default: return {};
    }
}

} // namespace chalktalk::app
