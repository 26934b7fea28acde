#pragma once

#include <QStringView>

namespace dp::arxividtext {

/// Whether the address contains a host of arXiv, of a mirror, or of a site about arXiv's papers. The host may
/// have a port, and may follow another one, as in the address of an archived page.
bool isSiteOfPapers(QStringView address);

/// Whether the address begins with any other host. A path such as `abs/` has no host. This computer is not
/// foreign, because a copy of arXiv may run on it.
bool hasForeignHost(QStringView address);

} // namespace dp::arxividtext
