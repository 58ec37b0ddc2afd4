#include "base/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace chalktalk {

void installLanguage(QCoreApplication& application) {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    auto* texts = new QTranslator(&application);
    if (texts->load(QStringLiteral(":/i18n/chalktalk_en.qm"))) QCoreApplication::installTranslator(texts);
}

} // namespace chalktalk
