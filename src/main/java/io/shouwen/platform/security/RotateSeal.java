package io.shouwen.platform.security;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code bin/shouwen rotate-seal}: adds a key that encrypts from now on. */
@Component
@ConditionalOnProperty(name = "shouwen.command", havingValue = "rotate-seal")
class RotateSeal implements ApplicationRunner {

    private final Seal seal;

    RotateSeal(Seal seal) {
        this.seal = seal;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        seal.rotate();
        System.out.println("已换新密钥，重启后生效；旧密钥继续用于解封 / A new key seals after a restart; the old ones go on opening");
    }
}
