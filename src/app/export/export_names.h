// How people, customers and activities are called in an export: by the source's text ids.
#pragma once

#include "io/record_names.h"
#include "store/export_reader.h"

namespace chalktalk::app {

template <class Id> std::function<QString(Id)> namedBy(std::map<Id, QString> texts) {
    return [texts = std::move(texts)](Id id) {
        const auto found = texts.find(id);
        return found == texts.end() ? QString() : found->second;
    };
}

inline io::RecordNames namesOf(store::RecordTexts texts) {
    return {namedBy(std::move(texts.people)), namedBy(std::move(texts.accounts)),
            namedBy(std::move(texts.opportunities)), namedBy(std::move(texts.activities))};
}

} // namespace chalktalk::app
