#include "cli/commands/editkeyword.h"

#include "cli/commandcontext.h"
#include "cli/commands/keywordbuilder.h"
#include "cli/commands/keywordnotes.h"
#include "cli/commands/keywordoptions.h"
#include "cli/commands/renametab.h"
#include "cli/openlibrary.h"
#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/savedsearches.h"
#include "library/transaction.h"
#include "transfer/keywordbackfill.h"

namespace dp {

int editKeyword(const CommandContext &context, const KeywordOptions &options)
{
    auto library = libraryopener::open(context.global.library, Library::Access::Create);
    if (!library)
        return context.fail(library.error());
    KeywordBuilder builder(options);
    QString nameBefore;
    const auto edited = [&]() -> Result<Keyword> {
        Transaction transaction(**library);
        DP_TRY(transaction.begin());
        Keywords keywords(**library);
        const auto before = keywords.find(options.name);
        if (!before)
            return before.error();
        nameBefore = before->name;
        const auto keyword = builder.changed(*before);
        if (!keyword)
            return keyword.error();
        const auto updated = keywords.update(*keyword);
        if (!updated)
            return updated.error();
        if (updated->name != before->name)
            DP_TRY(SavedSearches(**library).followRenamed(
                searchfields::Field::Keyword, {{Keyword::folded(before->name), updated->name}}));
        DP_TRY(transaction.commit());
        return updated;
    }();
    if (!edited) {
        openlibrary::discard(std::move(*library));
        return context.fail(edited.error());
    }
    const int status = renameTab(context, TabId::Kind::Keyword, {nameBefore, edited->name});
    keywordnotes::write(context.terminal, *edited, builder.decoded());
    if (const auto found = keywordbackfill::find(**library, *edited, context.clock.now()); !found)
        return context.fail(found.error());
    return status;
}

} // namespace dp
