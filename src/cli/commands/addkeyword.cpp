#include "cli/commands/addkeyword.h"

#include "cli/commandcontext.h"
#include "cli/commands/keywordbuilder.h"
#include "cli/commands/keywordnotes.h"
#include "cli/commands/keywordoptions.h"
#include "cli/openlibrary.h"
#include "library/keywords.h"
#include "library/libraryopener.h"
#include "transfer/keywordbackfill.h"

namespace dp {

int addKeyword(const CommandContext &context, const KeywordOptions &options)
{
    KeywordBuilder builder(options);
    const auto keyword = builder.fresh();
    if (!keyword)
        return context.fail(keyword.error());
    auto library = libraryopener::open(context.global.library, Library::Access::Create);
    if (!library)
        return context.fail(library.error());
    const auto added = Keywords(**library).add(*keyword);
    if (!added) {
        openlibrary::discard(std::move(*library));
        return context.fail(added.error());
    }
    keywordnotes::write(context.terminal, *added, builder.decoded());
    if (const auto found = keywordbackfill::find(**library, *added, context.clock.now()); !found)
        return context.fail(found.error());
    return commandline::Done;
}

} // namespace dp
