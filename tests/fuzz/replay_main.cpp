// Runs a fuzz target without libFuzzer, once for each file in the given folders. A folder need not exist.
#include "fuzz/fuzz.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <cstdio>

int main(int argc, char **argv)
{
    const int given = argc;
    LLVMFuzzerInitialize(&argc, &argv);
    QStringList paths;
    for (int i = 1; i < given; ++i)
        for (QDirIterator it(QFile::decodeName(argv[i]), QDir::Files); it.hasNext();)
            paths << it.next();
    std::sort(paths.begin(), paths.end());
    int inputs = 0;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read\n", qPrintable(path));
            return 1;
        }
        // If a rule is broken, the last printed path is that of the input.
        std::printf("%s\n", qPrintable(path));
        std::fflush(stdout);
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(
            reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size()));
        ++inputs;
    }
    if (inputs == 0)
        std::fprintf(stderr, "There is nothing to replay\n");
    return inputs == 0 ? 1 : 0;
}
