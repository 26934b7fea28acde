// The least that a program with a window of Qt's can be: the floor for how long ours takes to start.

#include "bench/painted.h"

#include <QApplication>
#include <QWidget>

namespace {

class EmptyWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override { dp::bench::sayPainted(); }
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    EmptyWindow window;
    window.resize(1100, 720);
    window.show();
    return QApplication::exec();
}
