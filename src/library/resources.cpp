#include "library/resources.h"

#include <QtGlobal>

// The macro wants no namespace around it.
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
