#include "gui/dialogs/textdialog.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTextOption>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// The size of the text in characters and lines of its font.
constexpr int shownCharacters = 90;
constexpr int fewestLines = 8;
constexpr int mostLines = 20;

} // namespace

TextDialog::TextDialog(const QString &name, const QString &title, const QString &text, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *shown = new QPlainTextEdit(text, this);
    shown->setObjectName(u"shownText"_s);
    shown->setAccessibleName(title);
    shown->setReadOnly(true);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    shown->setTabChangesFocus(true);
    // A line may begin with a name of the other direction.
    QTextOption option = shown->document()->defaultTextOption();
    option.setTextDirection(layoutDirection());
    shown->document()->setDefaultTextOption(option);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeButton"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(shown);
    layout->addWidget(buttons);
    const QFontMetrics metrics = shown->fontMetrics();
    const int lines = std::clamp(int(text.count(u'\n')) + 2, fewestLines, mostLines);
    const QSize wanted(metrics.averageCharWidth() * shownCharacters,
        metrics.lineSpacing() * lines + sizeHint().height() - shown->sizeHint().height());
    resize(wanted.boundedTo(screen()->availableSize() * 9 / 10));
}

} // namespace dp

#include "moc_textdialog.cpp"
