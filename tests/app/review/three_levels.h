// Carla Chief over Sven Second, Sven over Mia (Ana, Bo, Cem) and Max (Dee, Eli); today is 2026-06-30.
#pragma once

#include "tests/app/coached.h"

namespace chalktalk::tests {

inline CanonicalFiles threeLevels() {
    CanonicalFiles files = smallOrganisation();
    QByteArray& people = files[QStringLiteral("people.csv")];
    people.replace("first_line_manager,c,", "first_line_manager,s,");
    people.replace("m1,Mia", "s,Sven Second,,second_line_manager,c,,North,2018-01-01,,\nm1,Mia");
    return files;
}

} // namespace chalktalk::tests
