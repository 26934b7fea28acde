#include "cli/openlibrary.h"

#include "library/libraryfiles.h"
#include "library/libraryopener.h"

namespace dp {

Result<std::unique_ptr<Library>> openlibrary::toRead(const QString &path)
{
    return libraryfiles::exists(path) ? libraryopener::open(path, Library::Access::Read)
                                      : libraryopener::inMemory();
}

void openlibrary::discard(std::unique_ptr<Library> library)
{
    if (!library->isNew())
        return;
    libraryopener::discard(std::move(library));
}

} // namespace dp
