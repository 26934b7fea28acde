#include "cli/openlibrary.h"

namespace dp {

Result<std::unique_ptr<Library>> openlibrary::toRead(const QString &path)
{
    return Library::exists(path) ? Library::open(path, Library::Access::Read) : Library::inMemory();
}

void openlibrary::discard(std::unique_ptr<Library> library)
{
    if (!library->isNew())
        return;
    Library::discard(std::move(library));
}

} // namespace dp
