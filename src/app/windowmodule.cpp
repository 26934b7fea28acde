#include "app/windowmodule.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLibrary>

#include <thread>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// What a window asks first, and what takes as long as linking its libraries does: which fonts there are. Who
/// asks again gets the answer at once. Source: FcInit(3)
std::thread findFonts()
{
    // Looked up in this thread: the linker does one thing at a time.
    QLibrary fontconfig(u"fontconfig"_s, 1);
    const auto init = reinterpret_cast<int (*)()>(fontconfig.resolve("FcInit"));
    return std::thread([init] {
        if (init)
            init();
    });
}

} // namespace

Result<WindowModule> WindowModule::load()
{
    const QDir folder(QCoreApplication::applicationDirPath());
    const QString name = QStringLiteral(DP_WINDOW_MODULE);
    QString path = folder.filePath(name); // as it is built
    if (!QFile::exists(path))
        path = QDir::cleanPath(folder.filePath(QStringLiteral(DP_MODULES_FROM_PROGRAM "/") + name));
    std::thread fonts = findFonts(); // beside it, where there is another processor
    QLibrary library(path);
    const auto main = reinterpret_cast<Main>(library.resolve("daily_papers_window"));
    fonts.join();
    if (!main)
        return Error{ErrorKind::Internal, path, library.errorString()};
    return WindowModule(main);
}

} // namespace dp
