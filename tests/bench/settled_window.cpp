// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <X11/extensions/XShm.h> // needs the two above

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto kPatience = 60s;
constexpr auto kQuiet = 2s;       // so long without a change: all is there
constexpr auto kBetween = 8ms;    // looks at the screen
constexpr int kLeastPixels = 300; // less is a blinking cursor

/// The whole screen, read through shared memory.
class ScreenPixels
{
public:
    explicit ScreenPixels(Display* display)
        : m_display(display)
    {
        const int number = DefaultScreen(display);
        m_image = XShmCreateImage(display, DefaultVisual(display, number), unsigned(DefaultDepth(display, number)),
                                  ZPixmap, nullptr, &m_memory, unsigned(DisplayWidth(display, number)),
                                  unsigned(DisplayHeight(display, number)));
        m_memory.shmid = shmget(IPC_PRIVATE, bytes(), IPC_CREAT | 0600);
        m_memory.shmaddr = m_image->data = static_cast<char*>(shmat(m_memory.shmid, nullptr, 0));
        XShmAttach(display, &m_memory);
        XSync(display, False);
        shmctl(m_memory.shmid, IPC_RMID, nullptr);
        m_before.resize(bytes());
        look();
    }

    /// How many pixels are others than at the last look.
    int look()
    {
        XShmGetImage(m_display, DefaultRootWindow(m_display), m_image, 0, 0, AllPlanes);
        int different = 0;
        if (std::memcmp(m_before.data(), m_image->data, bytes()) != 0) {
            const auto* now = reinterpret_cast<const unsigned*>(m_image->data);
            const auto* before = reinterpret_cast<const unsigned*>(m_before.data());
            for (size_t i = 0; i < bytes() / sizeof(unsigned); ++i)
                different += now[i] != before[i];
            std::memcpy(m_before.data(), m_image->data, bytes());
        }
        return different;
    }

private:
    size_t bytes() const { return size_t(m_image->bytes_per_line) * size_t(m_image->height); }

    Display* m_display;
    XShmSegmentInfo m_memory {};
    XImage* m_image = nullptr;
    std::vector<char> m_before;
};

/// The memory of a process that is its own or its share of what several have, in kB; with its children's.
long pss(pid_t process)
{
    long total = 0;
    const std::string folder = "/proc/" + std::to_string(process);
    if (FILE* file = std::fopen((folder + "/smaps_rollup").c_str(), "r")) {
        char line[256];
        while (std::fgets(line, sizeof line, file))
            if (long size = 0; std::sscanf(line, "Pss: %ld kB", &size) == 1)
                total += size;
        std::fclose(file);
    }
    const std::string children = folder + "/task/" + std::to_string(process) + "/children";
    if (FILE* file = std::fopen(children.c_str(), "r")) {
        int child = 0;
        while (std::fscanf(file, "%d", &child) == 1)
            total += pss(child);
        std::fclose(file);
    }
    return total;
}

} // namespace

// settled_window PROGRAM [argument…]: prints the milliseconds from exec to the last change on a bare screen before it
// was quiet for a while, and then the program's memory in kB; then ends it.
int main(int argc, char* argv[])
{
    Display* display = XOpenDisplay(nullptr);
    if (!display || argc < 2 || !XShmQueryExtension(display)) {
        std::fputs("settled_window needs a screen and a program\n", stderr);
        return 2;
    }
    ScreenPixels screen(display);
    const auto start = Clock::now();
    const pid_t child = fork();
    if (child == 0) {
        close(ConnectionNumber(display));
        execv(argv[1], argv + 1);
        _exit(127);
    }
    auto changed = start;
    while (Clock::now() - start < kPatience && (changed == start || Clock::now() - changed < kQuiet)) {
        if (screen.look() > kLeastPixels)
            changed = Clock::now();
        usleep(useconds_t(std::chrono::microseconds(kBetween).count()));
    }
    const long memory = pss(child);
    kill(child, SIGTERM);
    for (int i = 0; i < 50 && waitpid(child, nullptr, WNOHANG) == 0; ++i)
        usleep(100000);
    kill(child, SIGKILL);
    if (changed == start) {
        std::fputs("nothing was shown\n", stderr);
        return 1;
    }
    std::printf("%.1f %ld\n", std::chrono::duration<double, std::milli>(changed - start).count(), memory);
    return 0;
}
