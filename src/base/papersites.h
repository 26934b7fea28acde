#pragma once

#include <QStringView>

namespace dp::arxividtext {

/// Returns whether the address contains a host of arXiv, of a mirror, or of a site about arXiv's papers. The
/// host may have a port. It may follow another host, as in the address of an archived page.
bool isSiteOfPapers(QStringView address);

/// Returns whether the address begins with a host that is not one of isSiteOfPapers(). A path such as `abs/`
/// has no host. The host of this computer does not count as foreign, because a copy of arXiv may run on it.
bool hasForeignHost(QStringView address);

} // namespace dp::arxividtext
