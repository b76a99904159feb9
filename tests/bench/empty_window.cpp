// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QLabel>
#include <QMainWindow>

// empty_window [WORD]: the floor of `start`: the least that a program with Qt Widgets does before its window is there.
// With a word in it that is more: all fonts of the system are looked through for the first letter.
int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    if (argc > 1)
        window.setCentralWidget(new QLabel(QString::fromLocal8Bit(argv[1])));
    window.resize(1200, 800);
    window.show();
    return QApplication::exec();
}
