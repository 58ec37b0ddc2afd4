#include "ui/import/mapping_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace chalktalk::ui {
namespace {

struct FileWord {
    const char* file;
    const char* word; // of one of its rows
};
constexpr FileWord s_files[] = {
    {"people", QT_TRANSLATE_NOOP("MappingWords", "Person")},
    {"reporting_lines", QT_TRANSLATE_NOOP("MappingWords", "Reporting line")},
    {"leave", QT_TRANSLATE_NOOP("MappingWords", "Leave")},
    {"holidays", QT_TRANSLATE_NOOP("MappingWords", "Holiday")},
    {"rates", QT_TRANSLATE_NOOP("MappingWords", "Exchange rate")},
    {"quotas", QT_TRANSLATE_NOOP("MappingWords", "Quota")},
    {"accounts", QT_TRANSLATE_NOOP("MappingWords", "Account")},
    {"opportunities", QT_TRANSLATE_NOOP("MappingWords", "Opportunity")},
    {"opportunity_history", QT_TRANSLATE_NOOP("MappingWords", "History")},
    {"activities", QT_TRANSLATE_NOOP("MappingWords", "Activity")},
};

QString fileWord(const QString& file) {
    for (const FileWord& known : s_files)
        if (file == QLatin1String(known.file)) return QCoreApplication::translate("MappingWords", known.word);
    return file;
}

} // namespace

QString mappingWords(const QString& canonical) {
    QStringList all;
    for (const QString& one : canonical.split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        const QString file = one.section(u'.', 0, 0), word = fileWord(file);
        QString column = one.section(u'.', 1).replace(u'_', u' ');
        if (column.endsWith(u" id")) column.chop(3);
        if (column.compare(word, Qt::CaseInsensitive) == 0)
            column = QCoreApplication::translate("MappingWords", "its own id");
        all << QCoreApplication::translate("MappingWords", "%1: %2").arg(word, column);
    }
    return all.join(QStringLiteral(", "));
}

} // namespace chalktalk::ui
