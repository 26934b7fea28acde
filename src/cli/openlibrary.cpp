#include "cli/openlibrary.h"

#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/paperreader.h"

namespace dp {

Result<std::unique_ptr<Library>> openlibrary::toRead(const QString &path)
{
    return libraryfiles::exists(path) ? libraryopener::open(path, Library::Access::Read)
                                      : libraryopener::inMemory();
}

Result<LibraryPaper> openlibrary::readPaper(const QString &path, const ArxivId &id)
{
    const auto library = toRead(path);
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
