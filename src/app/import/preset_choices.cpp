#include "app/import/preset_choices.h"

#include "io/preset.h"

namespace chalktalk::app {

std::vector<PresetChoice> presetChoices() {
    std::vector<PresetChoice> choices;
    for (const io::PresetInfo& preset : io::presets()) choices.push_back({preset.id, preset.name, preset.description});
    return choices;
}

} // namespace chalktalk::app
