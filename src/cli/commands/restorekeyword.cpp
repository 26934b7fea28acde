#include "cli/commands/restorekeyword.h"

#include "cli/commandcontext.h"
#include "cli/commands/keywordoptions.h"
#include "cli/openlibrary.h"
#include "library/libraryopener.h"
#include "library/removedkeywords.h"
#include "library/transaction.h"
#include "transfer/keywordbackfill.h"

namespace dp {

int restoreKeyword(const CommandContext &context, const KeywordOptions &options)
{
    auto library = libraryopener::open(context.global.library, Library::Access::Create);
    if (!library)
        return context.fail(library.error());
    const auto restored = [&]() -> Outcome {
        Transaction transaction(**library);
        DP_TRY(transaction.begin());
        RemovedKeywords removed(transaction);
        const auto keyword = removed.find(options.name, context.clock.now());
        if (!keyword)
            return keyword.error();
        if (const auto stored = removed.restore(keyword->id); !stored)
            return stored.error();
        return transaction.commit();
    }();
    if (!restored) {
        openlibrary::discard(std::move(*library));
        return context.fail(restored.error());
    }
    // A snapshot may have been imported after the keyword was removed.
    if (const auto found = keywordbackfill::findNew(**library, context.clock.now()); !found)
        return context.fail(found.error());
    return commandline::Done;
}

} // namespace dp
