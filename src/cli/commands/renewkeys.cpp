#include "cli/commands/renewkeys.h"

#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "transfer/keyrenewal.h"

namespace dp {

Result<GivenKeys> renewkeys::renew(const CommandContext &context, const CitationExport::Options &options)
{
    if (!libraryfiles::exists(context.global.library)) // it has no keys
        return GivenKeys();
    const auto library = libraryopener::open(context.global.library, Library::Access::Write);
    if (!library)
        return library.error();
    auto old = keyrenewal::renew(**library, options, options.keyPattern);
    if (old && old->count() > 0)
        context.terminal.note(
            //: papers whose citations do not follow the pattern in the settings
            CliText::tr("%n paper(s) get new keys.", nullptr, int(old->count())));
    return old;
}

void renewkeys::restore(const CommandContext &context, const GivenKeys &old)
{
    if (old.count() == 0)
        return;
    const auto library = libraryopener::open(context.global.library, Library::Access::Write);
    const Outcome restored = library ? keyrenewal::restore(**library, old) : Outcome(library.error());
    if (!restored)
        context.fail(restored.error());
}

} // namespace dp
