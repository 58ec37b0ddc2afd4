// The presets that an import can be read with, for a chooser.
#pragma once

#include <QString>
#include <vector>

namespace chalktalk::app {

struct PresetChoice {
    QString id, name, description;
};

[[nodiscard]] std::vector<PresetChoice> presetChoices(); // canonical first

} // namespace chalktalk::app
