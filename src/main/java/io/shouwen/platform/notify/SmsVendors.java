package io.shouwen.platform.notify;

import cn.hutool.http.GlobalInterceptor;
import cn.hutool.http.HttpGlobalConfig;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.dromara.sms4j.aliyun.config.AlibabaFactory;
import org.dromara.sms4j.api.SmsBlend;
import org.dromara.sms4j.api.universal.SupplierConfig;
import org.dromara.sms4j.baidu.config.BaiduFactory;
import org.dromara.sms4j.chuanglan.config.ChuangLanFactory;
import org.dromara.sms4j.cloopen.config.CloopenFactory;
import org.dromara.sms4j.ctyun.config.CtyunFactory;
import org.dromara.sms4j.emay.config.EmayFactory;
import org.dromara.sms4j.huawei.config.HuaweiFactory;
import org.dromara.sms4j.lianlu.config.LianLuFactory;
import org.dromara.sms4j.luosimao.config.LuoSiMaoFactory;
import org.dromara.sms4j.mas.config.MasFactory;
import org.dromara.sms4j.netease.config.NeteaseFactory;
import org.dromara.sms4j.provider.factory.BaseProviderFactory;
import org.dromara.sms4j.provider.factory.BeanFactory;
import org.dromara.sms4j.qiniu.config.QiNiuFactory;
import org.dromara.sms4j.submail.config.SubMailFactory;
import org.dromara.sms4j.tencent.config.TencentFactory;
import org.dromara.sms4j.unisms.config.UniFactory;
import org.dromara.sms4j.yunpian.config.YunPianFactory;
import org.dromara.sms4j.zhutong.config.ZhutongFactory;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Creates sms4j's vendors without its Spring starter, which is made for older Spring Boot versions. */
final class SmsVendors {

    private static final List<BaseProviderFactory<? extends SmsBlend, ? extends SupplierConfig>> ALL = List.of(
            AlibabaFactory.instance(),
            TencentFactory.instance(),
            HuaweiFactory.instance(),
            BaiduFactory.instance(),
            ChuangLanFactory.instance(),
            CloopenFactory.instance(),
            CtyunFactory.instance(),
            EmayFactory.instance(),
            LianLuFactory.instance(),
            LuoSiMaoFactory.instance(),
            MasFactory.instance(),
            NeteaseFactory.instance(),
            QiNiuFactory.instance(),
            SubMailFactory.instance(),
            UniFactory.instance(),
            YunPianFactory.instance(),
            ZhutongFactory.instance());

    static {
        // A thread pool that the starter would provide; it is never used here.
        BeanFactory.setExecutor(Runnable::run);
        onlyTrustedCertificates();
    }

    private SmsVendors() {}

    /** Hutool's HTTP client, which all vendors use, accepts any certificate and host name by default. */
    private static void onlyTrustedCertificates() {
        HttpGlobalConfig.setTrustAnyHost(false);
        try {
            SSLSocketFactory trusted = SSLContext.getDefault().getSocketFactory();
            GlobalInterceptor.INSTANCE.addRequestInterceptor(request -> request.setSSLSocketFactory(trusted)
                    .setHostnameVerifier(HttpsURLConnection.getDefaultHostnameVerifier()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException with the list of known vendors */
    static SmsBlend open(String vendor, Map<String, String> settings) {
        for (var factory : ALL) {
            if (factory.getSupplier().equalsIgnoreCase(vendor)) {
                return open(factory, settings);
            }
        }
        throw new IllegalArgumentException("shouwen.sms.vendor \"" + vendor + "\" is none of "
                + Arrays.toString(
                        ALL.stream().map(BaseProviderFactory::getSupplier).toArray()));
    }

    private static <C extends SupplierConfig> SmsBlend open(
            BaseProviderFactory<? extends SmsBlend, C> factory, Map<String, String> settings) {
        C config = BeanUtils.instantiateClass(factory.getConfigClass());
        Bindable<C> target = Bindable.ofInstance(config);
        new Binder(new MapConfigurationPropertySource(prefixed(settings))).bind("sms", target);
        return factory.createSms(config);
    }

    private static Map<String, String> prefixed(Map<String, String> settings) {
        return settings.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(entry -> "sms." + entry.getKey(), Map.Entry::getValue));
    }
}
