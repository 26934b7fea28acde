#pragma once

#include "transfer/repositoryimport.h"

#include <QStringList>

namespace dp::repositorytext {

/// Returns sentences about what could not be imported from the repository. name: the folder.
QStringList problemsTold(const QString &name, const RepositoryImport::Report &report, bool isShallow);

} // namespace dp::repositorytext
