#include "transfer/notesyncoptions.h"

#include "base/settings.h"

using namespace Qt::StringLiterals;

namespace dp {

NoteSyncOptions NoteSyncOptions::of(const Settings &settings)
{
    NoteSyncOptions options;
    options.folder = settings.text(Setting::NotesFolder);
    options.style.pattern = settings.text(Setting::NotesPattern);
    options.style.tags =
        settings.text(Setting::NotesTagStyle) == "hash"_L1 ? NoteTagStyle::HashTags : NoteTagStyle::WikiLinks;
    return options;
}

} // namespace dp
