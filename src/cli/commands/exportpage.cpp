#include "cli/commands/exportpage.h"

#include "base/settings.h"
#include "cli/commandcontext.h"
#include "cli/commands/exportoutput.h"
#include "cli/paperarguments.h"
#include "transfer/pageexport.h"

namespace dp {

int exportpage::run(const CommandContext &context, const ExportOptions &options, PageFormat format)
{
    const Settings settings(context.global.settings);
    PageExport::Options page;
    page.format = format;
    page.keywordName = options.keyword;
    page.savedSearchName = options.saved;
    page.tagName = options.tag;
    page.search = options.search;
    page.starredOnly = options.starred;
    page.areSavedSearchesIncluded = settings.flag(Setting::SavedSearchesInReadme);
    page.muted = settings.flag(Setting::HideMutedInReadme) ? Muted::Hidden : Muted::Included;
    if (sortByNamed(settings.text(Setting::ListOrder)) == SortBy::Updated)
        page.order = SortKey::Updated;
    page.today = context.clock.today();
    if (!options.ids.isEmpty()) {
        const auto papers = paperarguments::read(options.ids);
        if (!papers)
            return context.fail(papers.error());
        page.papers = *papers;
    }
    return exportoutput::write(context, options.file, [&page](Library &library, const files::Sink &sink) {
        return PageExport::write(library, page, sink);
    });
}

} // namespace dp
