// An empty Qt program without a window. Its run time is the minimum for a command.

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    return 0;
}
