// The least that a program with a window of Qt's can be: the floor for how long ours takes to start.

#include <QApplication>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace {

class EmptyWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        std::fprintf(stderr, "rows painted %.3f\n", std::chrono::duration<double, std::milli>(now).count());
    }
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
