#pragma once

#include "gui/dialogs/keyworddialog.h"
#include "gui/dialogs/termchips.h"
#include "gui/windowkeys.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace dp::test {

/// A keyword dialog, with access to its parts.
struct TermsDialog {
    explicit TermsDialog(const Keyword &keyword = Keyword{0, {}, {}, {QStringLiteral("cs")}, 100})
        : dialog(keyword, {})
        , name(dialog.findChild<QLineEdit *>(QStringLiteral("nameEdit")))
        , any(dialog.findChild<TermChips *>(QStringLiteral("anyTerms")))
        , all(dialog.findChild<TermChips *>(QStringLiteral("allTerms")))
        , none(dialog.findChild<TermChips *>(QStringLiteral("noneTerms")))
        , check(dialog.findChild<QCheckBox *>(QStringLiteral("termsCheck")))
        , kind(dialog.findChild<QComboBox *>(QStringLiteral("kindCombo")))
        , query(dialog.findChild<QLineEdit *>(QStringLiteral("queryEdit")))
        , in(dialog.findChild<QComboBox *>(QStringLiteral("inCombo")))
        , asked(dialog.findChild<QLabel *>(QStringLiteral("askedText")))
        , advice(dialog.findChild<QLabel *>(QStringLiteral("adviceLabel")))
        , problem(dialog.findChild<QLabel *>(QStringLiteral("problemLabel")))
        , decoded(dialog.findChild<QLabel *>(QStringLiteral("decodedLabel")))
        , ok(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok))
    {
    }
    /// Opens the dialog with the name "Mine" and shows the fields for terms.
    bool showTerms()
    {
        dialog.open();
        if (!takeKeyboard(dialog) || !QTest::qWaitFor([this] { return name->hasFocus(); }))
            return false;
        QTest::keyClicks(name, QStringLiteral("Mine"));
        return pressAlt(dialog, Qt::Key_S) && check->isChecked() && focus(Qt::Key_Y, any);
    }
    /// Chooses a type with the keyboard. down: how often Down is pressed after the first type.
    bool chooseType(int down)
    {
        if (!pressAlt(dialog, Qt::Key_T) || !QTest::qWaitFor([this] { return kind->hasFocus(); }))
            return false;
        press(Qt::Key_Home);
        for (int i = 0; i < down; ++i)
            press(Qt::Key_Down);
        return kind->currentIndex() == down;
    }
    /// Presses Alt and the letter of a field. Returns whether the field has the focus then.
    bool focus(Qt::Key letter, const TermChips *field)
    {
        return pressAlt(dialog, letter) && QTest::qWaitFor([&] { return edit(field)->hasFocus(); });
    }
    /// Presses a key in the widget that has the focus.
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    }
    static QLineEdit *edit(const TermChips *field) { return field->findChild<QLineEdit *>(); }
    static bool isShown(const TermChips *field, const QWidget *part)
    {
        return field->rect().contains(QRect(part->mapTo(field, QPoint()), part->size()));
    }
    static QStringList chips(const TermChips *field)
    {
        QStringList names;
        for (const QToolButton *chip : field->findChildren<QToolButton *>())
            if (!chip->isHidden())
                names << chip->accessibleName();
        return names;
    }
    bool isOnChip(const QString &term) const
    {
        return QApplication::focusWidget()
            && QApplication::focusWidget()->accessibleName() == QStringLiteral("Remove term ") + term;
    }

    KeywordDialog dialog;
    QLineEdit *name;
    TermChips *any, *all, *none;
    QCheckBox *check;
    QComboBox *kind;
    QLineEdit *query;
    QComboBox *in;
    QLabel *asked, *advice, *problem, *decoded;
    QPushButton *ok;
};

} // namespace dp::test
