// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <X11/Xlib.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPatience = std::chrono::seconds(30);
constexpr int kLeastWidth = 300; // smaller ones are helpers, not the window

int ignoreError(Display*, XErrorEvent*)
{
    return 0; // a window may be gone before it is asked for its size
}

/// True when a program's window has been shown on the screen; false when patience has run out.
bool waitForWindow(Display* display, Clock::time_point deadline)
{
    pollfd connection {.fd = ConnectionNumber(display), .events = POLLIN, .revents = 0};
    while (Clock::now() < deadline) {
        while (XPending(display) > 0) {
            XEvent event;
            XNextEvent(display, &event);
            if (event.type != MapNotify || event.xmap.override_redirect)
                continue;
            XWindowAttributes attributes;
            if (XGetWindowAttributes(display, event.xmap.window, &attributes) && attributes.width >= kLeastWidth)
                return true;
        }
        poll(&connection, 1, 100);
    }
    return false;
}

} // namespace

// first_window PROGRAM [argument…]: prints the milliseconds from exec to the first window that is shown, then ends it.
int main(int argc, char* argv[])
{
    Display* display = XOpenDisplay(nullptr);
    if (!display || argc < 2) {
        std::fputs("first_window needs a screen and a program\n", stderr);
        return 2;
    }
    XSetErrorHandler(ignoreError);
    XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask);
    XSync(display, False);

    const auto start = Clock::now();
    const pid_t child = fork();
    if (child == 0) {
        close(ConnectionNumber(display));
        execv(argv[1], argv + 1);
        _exit(127);
    }
    const bool shown = waitForWindow(display, start + kPatience);
    const double milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    kill(child, SIGTERM);
    int status = 0;
    for (int i = 0; i < 50 && waitpid(child, &status, WNOHANG) == 0; ++i)
        usleep(100000);
    if (waitpid(child, &status, WNOHANG) == 0) {
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
    }
    if (!shown) {
        std::fputs("no window was shown\n", stderr);
        return 1;
    }
    std::printf("%.1f\n", milliseconds);
    return 0;
}
