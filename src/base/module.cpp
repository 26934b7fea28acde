#include "base/module.h"

#include <QFile>
#include <QFileInfo>

#include <dlfcn.h>

namespace dp::module {
namespace {

/// Returns the folder of the module that contains this code.
QString ownFolder()
{
    static const char here = 0;
    Dl_info info{};
    if (!::dladdr(&here, &info) || !info.dli_fname)
        return {};
    return QFileInfo(QFile::decodeName(info.dli_fname)).absolutePath();
}

} // namespace

Result<void *> function(const QString &file, const char *name)
{
    const QString path = file.contains(u'/') ? file : ownFolder() + u'/' + file;
    void *module = ::dlopen(QFile::encodeName(path).constData(), RTLD_LAZY | RTLD_LOCAL);
    void *found = module ? ::dlsym(module, name) : nullptr;
    if (!found)
        return Error{ErrorKind::PartMissing, QFileInfo(path).fileName(), QString::fromLocal8Bit(::dlerror())};
    return found;
}

} // namespace dp::module
