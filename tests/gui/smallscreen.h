#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMainWindow>
#include <QScreen>
#include <QScrollArea>
#include <QTemporaryFile>

namespace dp::test {

/// An application with a screen of 1366×768 pixels in memory. scale: the number of device pixels in a row of
/// each pixel.
template <int scale>
class SmallScreenApplication : public QApplication
{
public:
    SmallScreenApplication(int &argc, char **argv)
        : QApplication(argc, prepared(argv))
    {
    }

private:
    static char **prepared(char **argv)
    {
        static QTemporaryFile file; // read by the platform plugin
        if (file.open()) {
            file.write(
                QStringLiteral("{\"screens\":[{\"name\":\"small\",\"x\":0,\"y\":0,\"width\":%1,\"height\":%2,"
                               "\"logicalDpi\":96,\"logicalBaseDpi\":96,\"dpr\":1}]}")
                    .arg(1366 * scale)
                    .arg(768 * scale)
                    .toUtf8());
            file.close();
        }
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
        qputenv("QT_SCALE_FACTOR", QByteArray::number(scale));
        return argv;
    }
};

inline QString nameOf(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

/// Returns whether a text is wider or higher than its widget.
inline bool isCut(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (label && label->wordWrap())
        return label->heightForWidth(label->width()) > label->height();
    const QSize wanted = widget.sizeHint();
    return wanted.width() > widget.width() || wanted.height() > widget.height();
}

/// Returns what is wrong with the size of a dialog: parts outside of the screen, texts that are cut, and
/// content that must be scrolled from side to side. Empty: the dialog fits.
inline QString misfits(const QWidget &dialog)
{
    QStringList wrong;
    const QRect room = dialog.screen()->availableGeometry();
    if (room.size() != QSize(1366, 768))
        wrong << QStringLiteral("the screen has another size");
    if (!room.contains(dialog.frameGeometry()))
        wrong << QStringLiteral("the frame is outside of the screen");
    for (const auto *box : dialog.findChildren<QDialogButtonBox *>())
        for (const QAbstractButton *button : box->buttons())
            if (!button->isVisible() || !room.contains(QRect(button->mapToGlobal(QPoint()), button->size())))
                wrong << nameOf(*button) + QStringLiteral(" is not visible");
    for (const auto *area : dialog.findChildren<QScrollArea *>())
        if (area->isVisible() && area->widget()->width() > area->viewport()->width())
            wrong << nameOf(*area) + QStringLiteral(" is too narrow");
    for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
        const bool hasText =
            qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget);
        if (!hasText || !widget->isVisible())
            continue;
        if (isCut(*widget))
            wrong << nameOf(*widget) + QStringLiteral(" is cut");
        const auto *area = qobject_cast<const QScrollArea *>(widget->parentWidget()->parentWidget());
        const bool isScrolled = area && area->widget() == widget;
        if (!isScrolled && !widget->parentWidget()->rect().contains(widget->geometry()))
            wrong << nameOf(*widget) + QStringLiteral(" is outside of its parent");
    }
    return wrong.join(QStringLiteral("; "));
}

} // namespace dp::test
