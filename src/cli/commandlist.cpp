#include "cli/commandlist.h"

#include "cli/commandnames.h"
#include "cli/commands/checkcommand.h"
#include "cli/commands/diffcommand.h"
#include "cli/commands/exportcommand.h"
#include "cli/commands/importcommand.h"
#include "cli/commands/keywordscommand.h"
#include "cli/commands/listcommand.h"
#include "cli/commands/markcommand.h"
#include "cli/commands/mutescommand.h"
#include "cli/commands/notecommand.h"
#include "cli/commands/pdfcommand.h"
#include "cli/commands/publishcommand.h"
#include "cli/commands/refreshcommand.h"
#include "cli/commands/searchcommand.h"
#include "cli/commands/searchescommand.h"
#include "cli/commands/showcommand.h"
#include "cli/commands/statscommand.h"
#include "cli/commands/tagcommand.h"
#include "cli/commands/tagscommand.h"
#include "cli/commands/zoterocommand.h"

#include <algorithm>

namespace dp {
namespace {

template <typename T>
constexpr CommandEntry entry()
{
    return {T::syntax, &T::help, []() -> std::shared_ptr<Command> {
                return std::make_shared<T>();
            }};
}

constexpr std::array entries{
    entry<KeywordsCommand>(),
    entry<RefreshCommand>(),
    entry<ListCommand>(),
    entry<SearchCommand>(),
    entry<SearchesCommand>(),
    entry<ShowCommand>(),
    entry<DiffCommand>(),
    entry<StatsCommand>(),
    entry<MarkCommand>(),
    entry<MutesCommand>(),
    entry<TagCommand>(),
    entry<TagsCommand>(),
    entry<NoteCommand>(),
    entry<ExportCommand>(),
    entry<PublishCommand>(),
    entry<ImportCommand>(),
    entry<PdfCommand>(),
    entry<ZoteroCommand>(),
    entry<CheckCommand>(),
};

// The names are in a separate list, because the program needs them before Qt is loaded.
static_assert(std::equal(entries.begin(), entries.end(), commandline::names.begin(), commandline::names.end(),
                  [](const CommandEntry &one, std::string_view name) { return one.syntax.name == name; }),
    "commandnames.h has other names");

} // namespace

std::span<const CommandEntry> commandlist::all()
{
    return entries;
}

const CommandEntry *commandlist::find(const QString &name)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const CommandEntry &one) {
        return QLatin1StringView(one.syntax.name.data(), qsizetype(one.syntax.name.size())) == name;
    });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace dp
