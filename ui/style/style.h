// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

class QAbstractButton;
class QByteArray;
class QSize;
class QToolButton;
class QWidget;

namespace byline {

/// The interface's font, larger or smaller, of a weight.
QFont textFont(double scale, QFont::Weight weight = QFont::Normal);
/// Like `textFont`, with figures of one width where Qt can ask for them.
QFont countFont(double scale, QFont::Weight weight = QFont::Normal);

/// A width that was measured for text of usual size: more where the user has made text larger than that.
int textScaled(int width);

/// A button with an icon, as the bars over the panes have them: it grows with the text beside it.
void fitToText(QToolButton& button);

/// How far in the words of a check box begin: what belongs to them stands below them.
int wordsOf(const QAbstractButton& box);

/// The size in which a window opens: wider for larger text, and within its screen.
void openIn(QWidget& window, const QSize& usual);

/// Comes back as it was left, on a screen that may be smaller than that one was.
void comeBack(QWidget& window, const QByteArray& geometry);

/// A dialog that shows more or less than before is as high as that, on the screen. QWidget::adjustSize() stops at two
/// thirds of the screen's height, and lines are cut.
void fitToContents(QWidget& window);

} // namespace byline
