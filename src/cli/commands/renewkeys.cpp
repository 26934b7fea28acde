#include "cli/commands/renewkeys.h"

#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "transfer/keyrenewal.h"

namespace dp {

Result<GivenKeys> renewkeys::remove(const CommandContext &context, const QString &pattern)
{
    if (!libraryfiles::exists(context.global.library)) // it has no keys
        return GivenKeys();
    const auto library = libraryopener::open(context.global.library, Library::Access::Write);
    if (!library)
        return library.error();
    auto keys = keyrenewal::outdated(**library, pattern);
    if (!keys)
        return keys;
    DP_TRY(keys->forAllParts(**library, &GivenKeys::removePart));
    if (keys->count() > 0)
        context.terminal.note(
            //: papers whose citations do not have the pattern of the settings
            CliText::tr("%n paper(s) get new keys.", nullptr, int(keys->count())));
    return keys;
}

void renewkeys::restore(const CommandContext &context, const GivenKeys &keys)
{
    if (keys.count() == 0)
        return;
    const auto library = libraryopener::open(context.global.library, Library::Access::Write);
    const Outcome restored =
        library ? keys.forAllParts(**library, &GivenKeys::restorePart) : Outcome(library.error());
    if (!restored)
        context.fail(restored.error());
}

} // namespace dp
