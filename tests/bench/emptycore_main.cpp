// The least that a program of Qt's without a window can be: a floor for commands.

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    return 0;
}
