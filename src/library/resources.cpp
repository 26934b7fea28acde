#include "library/resources.h"

#include <QtGlobal>

// The macro must not be inside a namespace.
static void initialize()
{
    Q_INIT_RESOURCE(library);
}

namespace dp {

void registerLibraryResources()
{
    initialize();
}

} // namespace dp
