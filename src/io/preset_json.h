// Reads a preset from JSON and says at which place something is wrong.
#pragma once

#include "io/preset.h"

namespace chalktalk::io {

// `where` names the file in messages ("mapping.json").
[[nodiscard]] Result<Preset> presetFromJson(const QByteArray& json, const QString& where);

} // namespace chalktalk::io
