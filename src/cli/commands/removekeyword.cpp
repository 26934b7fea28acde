#include "cli/commands/removekeyword.h"

#include "cli/commandcontext.h"
#include "cli/commands/keywordoptions.h"
#include "cli/openlibrary.h"
#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/recovery/backup.h"
#include "library/removedkeywords.h"
#include "library/transaction.h"

namespace dp {

int removeKeyword(const CommandContext &context, const KeywordOptions &options)
{
    auto library = libraryopener::open(context.global.library, Library::Access::Create);
    if (!library)
        return context.fail(library.error());
    if (Keywords(**library).find(options.name))
        context.reportBackup(backup::keepBeforeRemoval(**library, context.clock.now()));
    const auto removed = [&]() -> Outcome {
        Transaction transaction(**library);
        DP_TRY(transaction.begin());
        Keywords keywords(**library);
        const auto keyword = keywords.find(options.name);
        if (!keyword)
            return keyword.error();
        DP_TRY(RemovedKeywords(transaction).remove(keyword->id, context.clock.now()));
        return transaction.commit();
    }();
    if (!removed) {
        openlibrary::discard(std::move(*library));
        return context.fail(removed.error());
    }
    return commandline::Done;
}

} // namespace dp
