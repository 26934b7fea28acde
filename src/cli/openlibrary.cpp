#include "cli/openlibrary.h"

#include "cli/commandcontext.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/mutecache.h"
#include "library/paperreader.h"

namespace dp {

Result<std::unique_ptr<Library>> openlibrary::toRead(const CommandContext &context)
{
    const QString &path = context.global.library;
    auto library = libraryfiles::exists(path) ? libraryopener::open(path, Library::Access::Read)
                                              : libraryopener::inMemory();
    if (library)
        MuteCache::of(**library).setToday(context.clock.today());
    return library;
}

Result<LibraryPaper> openlibrary::readPaper(const CommandContext &context, const ArxivId &id)
{
    const auto library = toRead(context);
    if (!library)
        return library.error();
    return PaperReader(**library).paper(id.key());
}

void openlibrary::discard(std::unique_ptr<Library> library)
{
    if (!library->isNew())
        return;
    libraryopener::discard(std::move(library));
}

} // namespace dp
