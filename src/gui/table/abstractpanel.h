#pragma once

#include "base/paper.h"
#include "text/searchterms.h"

#include <QTextBrowser>

namespace dp {

class NoteEditor;

/// The text of a paper, below its row or in the reading pane. It shows the title, the authors, the data, the
/// abstract and the links. The text can be selected and copied. All text from outside the program is escaped.
/// No image or other resource is ever loaded.
class AbstractPanel : public QTextBrowser
{
    Q_OBJECT

public:
    /// Distance of the text from the edges of the panel, in pixels.
    static constexpr int margin = 10;

    explicit AbstractPanel(QWidget *parent = nullptr);

    /// Returns the width in pixels at which a line has about 80 characters. Longer lines are hard to read.
    static int readableWidth(const QFontMetrics &metrics);
    void setPaper(const LibraryPaper &libraryPaper);
    /// Sets the search terms that are highlighted. Takes effect with the next setPaper().
    void setTerms(const QList<SearchTerm> &terms) { m_terms = terms; }
    /// Sets whether the text is in the reading pane, which has room for the full names of the categories. A
    /// text below a row has a colored edge, which shows that it belongs to the row. Call it before
    /// setPaper().
    void setInPane(bool isInPane) { m_isInPane = isInPane; }
    /// Returns whether the text shows the changes since an older version.
    bool hasChangesShown() const { return m_comparedVersion > 0; }
    /// Shows or hides the changes since the previous version. Shows nothing if the library has no older
    /// version.
    void showChanges(bool isShown);
    /// Shows an editor for the note below the text, instead of the note; null: shows the note again. The
    /// panel becomes the owner of the editor, and deletes the previous one.
    void setEditor(NoteEditor *editor);
    NoteEditor *editor() const { return m_editor; }
    /// Returns the height in pixels that the text and the editor need at this width.
    int heightAt(int width);

signals:
    void linkActivated(const QUrl &url);
    /// Emitted when the height of the text has changed.
    void heightChanged();
    /// Emitted when Escape was pressed. The focus then returns to the list.
    void left();
    /// Emitted when a key asked for the next or the previous page. The list is scrolled, because the panel is
    /// as tall as its text.
    void pageRequested(bool down);
    /// Emitted when a key moved the text cursor. rect: position of the cursor in the panel.
    void cursorMoved(const QRect &rect);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Rendered {
        QString body, styleSheet;

        bool operator==(const Rendered &other) const = default;
    };

    void render();
    void compareWith(int version);
    int versionBefore() const;
    void follow(const QUrl &url);
    void selectLink(const QString &address);
    int editorHeight() const;
    void placeEditor();

    LibraryPaper m_libraryPaper;
    QList<SearchTerm> m_terms;
    Rendered m_rendered; // the HTML in the document
    NoteEditor *m_editor = nullptr; // below the text, in the margin of the viewport
    int m_comparedVersion = 0; // older version whose changes are shown; 0: none
    bool m_isInPane = false;
    int m_heightWidth = -1;
    int m_height = 0;
};

} // namespace dp
