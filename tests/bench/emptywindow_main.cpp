// An empty Qt program with a window. Its start time is the minimum for the start of the program.

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
